using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Conditions;

/// <summary>What a record comes to in the count of a quantifier.</summary>
internal static class Weight
{
    /// <summary>Not decided.</summary>
    public const int Open = -1;

    /// <summary>Nothing: it changes nothing that the quantifier asks.</summary>
    public const int None = 0;

    /// <summary>It meets the condition.</summary>
    public const int Meeting = 1;

    /// <summary>It does not, and that matters.</summary>
    public const int Failing = 2;

    /// <summary>What a record that is there comes to, by whether it meets the condition (1, 0, or -1 for unknown). What does not count is as good as what is not there.</summary>
    public static int Of(in CompiledQuantifier quantifier, int meets) => (quantifier.Quantifier, meets) switch
    {
        (_, < 0) => Open,
        (Quantifier.Every, 1) => None,
        (Quantifier.Every, _) => Failing,
        (_, 1) => Meeting,
        (Quantifier.AtLeast, _) when IsPartOfAll(quantifier) => Failing,
        _ => None,
    };

    /// <summary>Whether a quantifier asks for a part of all, so that it matters how many there are.</summary>
    public static bool IsPartOfAll(in CompiledQuantifier quantifier) => quantifier is { Quantifier: Quantifier.AtLeast, LeastDenominator: not 1 };
}
