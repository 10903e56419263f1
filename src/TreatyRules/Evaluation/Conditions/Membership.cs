namespace TreatyRules.Evaluation.Conditions;

/// <summary>Whether a state is in a set, as far as the crisis says.</summary>
/// <param name="Found">1, 0, <see cref="Open"/>, <see cref="Mixed"/>, or -1 where the walk stopped.</param>
/// <param name="Address">Where it is open: the unknown field on which it hangs.</param>
/// <param name="IfIn">Where it is open: whether the state is in the set if it is in the field, or else if it is not.</param>
internal readonly record struct Membership(int Found, int Address = 0, bool IfIn = false)
{
    /// <summary>It hangs on whether the state is in one field that is unknown.</summary>
    public const int Open = 2;

    /// <summary>It hangs on more than one field.</summary>
    public const int Mixed = 3;

    public static Membership Stopped { get; } = new(-1);

    public static Membership In { get; } = new(1);

    public static Membership Out { get; } = new(0);

    public bool IsKnown => Found is 0 or 1;

    public Membership Or(Membership other) => IsEither(1, other) ? In : Found == 0 ? other : other.Found == 0 ? this : With(other);

    public Membership And(Membership other) => IsEither(0, other) ? Out : Found == 1 ? other : other.Found == 1 ? this : With(other);

    public Membership Not() => IsKnown ? new(1 - Found) : this with { IfIn = !IfIn };

    private bool IsEither(int found, Membership other) => Found == found || other.Found == found;

    private Membership With(Membership other) => this == other ? this : Found < 0 || other.Found < 0 ? Stopped : new(Mixed);
}
