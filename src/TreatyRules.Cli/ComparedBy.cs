namespace TreatyRules.Cli;

/// <summary>What sets the hearings apart that are held side by side.</summary>
internal enum ComparedBy
{
    Readings,
    Amendments,
    Dates,
    Procedures,
}
