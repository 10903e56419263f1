namespace TreatyRules.Reasoning.SideBySide;

/// <summary>How one version of the law stands to another, over the crises that were heard under both.</summary>
public enum LawRelation
{
    /// <summary>Every crisis has the same effects under both.</summary>
    Equivalent,

    /// <summary>The second gives weaker effects in some crisis, and stronger ones in none.</summary>
    Stricter,

    /// <summary>The second gives stronger effects in some crisis, and weaker ones in none.</summary>
    Looser,

    /// <summary>Neither: it gives stronger effects in one crisis and weaker ones in another, or effects of which neither is the stronger.</summary>
    Incomparable,
}
