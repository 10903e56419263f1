namespace TreatyRules.Syntax;

/// <summary>What a file is, which its first key says.</summary>
internal enum DocumentKind
{
    /// <summary>A treaty: <c>treaty:</c>.</summary>
    Treaty,

    /// <summary>A further file of a treaty's folder, which begins with a section.</summary>
    TreatySection,

    /// <summary>A change to a treaty: <c>amendment:</c>.</summary>
    Amendment,

    /// <summary>A crisis: <c>crisis:</c>.</summary>
    Crisis,

    /// <summary>Types of facts: <c>vocabulary:</c>.</summary>
    Vocabulary,

    /// <summary>States, places and calendars: <c>gazetteer:</c>.</summary>
    Gazetteer,

    /// <summary>Claims that documents make about the law: <c>claims:</c>.</summary>
    Claims,
}
