namespace TreatyRules.Compilation;

/// <summary>A summand of a linear form: a weight times the number of seats in a group whose ballot is one of some.</summary>
/// <param name="Weight">The weight.</param>
/// <param name="Group">The group in the organ, or -1 for the whole organ.</param>
/// <param name="Ballots">A bit for each <see cref="Model.Ballot"/>; <see cref="Entitled"/> or <see cref="Seats"/> for counts of seats.</param>
/// <param name="Within">A set that the seats must be in, or -1.</param>
internal readonly record struct FormTerm(int Weight, int Group, int Ballots, int Within)
{
    /// <summary>Counts the seats whose ballot is not void, whatever it is.</summary>
    public const int Entitled = 32;

    /// <summary>Counts all seats.</summary>
    public const int Seats = 64;

    /// <summary>Everybody whose ballot is valid, and known.</summary>
    public const int AnyBallot = 31;
}
