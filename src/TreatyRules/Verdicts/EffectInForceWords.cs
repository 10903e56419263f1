namespace TreatyRules.Verdicts;

/// <summary>Names effects in force as expectations do.</summary>
internal static class EffectInForceWords
{
    /// <summary>The article and the action, as far as the law gives them: <c>5 assistance</c>.</summary>
    public static string Short(EffectInForce effect) => string.Join(' ', new[] { effect.Article, effect.Action }.OfType<string>()) is { Length: > 0 } name ? name : effect.What;
}
