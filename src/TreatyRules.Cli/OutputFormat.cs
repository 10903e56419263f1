namespace TreatyRules.Cli;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs, by a versioned contract.</summary>
    Json,
}
