namespace TreatyRules.Cli.Output;

/// <summary>What a list of verdicts is of.</summary>
internal static class Heading
{
    /// <summary><c>kuwait-1990: The invasion of Kuwait, as of 1991-01-16</c>.</summary>
    public static string Of(Crisis crisis, DateOnly asOf, string? after)
    {
        string title = crisis.File.Title is null ? crisis.Id : $"{crisis.Id}: {crisis.File.Title}";
        string readAt = after is null ? $"as of {asOf:yyyy-MM-dd}" : $"right after {after}";
        return $"{title}, {readAt}";
    }
}
