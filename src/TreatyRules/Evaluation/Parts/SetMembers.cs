using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation.Parts;

/// <summary>Asks who is in sets of states that are unknown. Whether a state is in one is an unknown of its own; where a vote hangs on it together with ballots, it is one with these.</summary>
/// <remarks>
/// A vote takes a set for its own, and from then on whoever asks for a member of it asks for a sum over that vote that has one seat. So that a member is
/// the same unknown on every way through a diagram, one in which it was asked for before a vote took the set is begun again, with the set the vote's from the beginning.
/// </remarks>
internal sealed class SetMembers(Unknowns unknowns)
{
    /// <summary>How many members of a vote's set are asked for by themselves, on one way: each parts it in two, and what comes of the parts is not put together.</summary>
    private const int MostAlone = 5;

    private readonly Dictionary<int, (int Held, int Place)> _places = [];
    private readonly Dictionary<int, int[]> _sets = [];
    private readonly HashSet<int> _asked = [];
    private bool _isKept;

    /// <summary>How many of 64 bits a set of states takes.</summary>
    public int Width { get; set; }

    /// <summary>Whether votes of which all ballots are known take sets for their own, too.</summary>
    public bool IsOfEveryVote { get; set; }

    /// <summary>Whether the diagram is to be begun again.</summary>
    public bool MustBeginAgain { get; private set; }

    /// <summary>Forgets which sets are whose.</summary>
    public void Clear()
    {
        _places.Clear();
        _sets.Clear();
        _asked.Clear();
        (_isKept, MustBeginAgain) = (false, false);
    }

    /// <summary>Begins a diagram, in which a member is the same unknown on every way.</summary>
    public void Begin()
    {
        _asked.Clear();
        (_isKept, MustBeginAgain) = (true, false);
    }

    /// <summary>Ends it. What is run later on is no way through it.</summary>
    public void End() => _isKept = false;

    /// <summary>The vote whose each set is, and its place among the sets that are.</summary>
    public IReadOnlyDictionary<int, (int Held, int Place)> Places() => _places.ToDictionary();

    /// <summary>The sets that are a vote's.</summary>
    public int[] SetsOf(int held) => _sets.GetValueOrDefault(held, []);

    /// <summary>Takes a set for a vote's own: its place; null where it is another's, there are too many, or the walk stops because the diagram must be begun again.</summary>
    public int? Take(int held, int address)
    {
        address = unknowns.Original(address);
        if (unknowns.Varied is not null || (!_places.ContainsKey(address) && SetsOf(held).Length == BallotKinds.MostSets))
            return null;
        if (_places.TryGetValue(address, out (int Held, int Place) place))
            return place.Held == held ? place.Place : null;
        int[] sets = [.. SetsOf(held), address];
        _sets[held] = sets;
        _places[address] = (held, sets.Length - 1);
        MustBeginAgain |= _isKept && _asked.Contains(address);
        return sets.Length - 1;
    }

    /// <summary>Whether it is taken by itself that a state is in a set, or not: 1 or 0; null where neither is.</summary>
    public int? Taken(int address, int actor) =>
        Unknown.MemberKey(unknowns.Original(address), actor) is { } key && unknowns.Taken.TryGetValue(key, out int[]? values) && values is [var only] ? only : null;

    /// <summary>Asks whether a state is in a set that is unknown: 1, 0, or -1, and the walk stops to part the sets with it from those without.</summary>
    /// <param name="address">The set.</param>
    /// <param name="actor">The state.</param>
    /// <param name="ifIn">What is answered with 1: that it is in the set, or that it is not.</param>
    public int Test(int address, int actor, bool ifIn)
    {
        int set = unknowns.Original(address);
        if (Unknown.MemberKey(set, actor) is not { } key)
            return unknowns.StopAt(set);
        if (!unknowns.All.ContainsKey(key))
            unknowns.Add(new Unknown(key, "", [0, 1]));
        if (unknowns.Varied is null && !unknowns.Taken.ContainsKey(key))
        {
            if (_places.TryGetValue(set, out (int Held, int Place) place))
                return Test(set, place.Held, place.Place, actor) is >= 0 and var isIn ? (ifIn ? isIn : 1 - isIn) : -1;
            _asked.Add(set);
        }

        return unknowns.Test(key, 0, 0) is >= 0 and var isOut ? (ifIn ? 1 - isOut : isOut) : -1;
    }

    private int Test(int set, int held, int place, int actor)
    {
        var one = new ulong[Width];
        one[actor >> 6] = 1UL << (actor & 63);
        if (unknowns.BoundsOf(held).Count(bound => bound.Sum.Terms is [var alone] && alone.Kinds == BallotKinds.In(place) && StateSets.Count(alone.Seats) == 1) >= MostAlone)
            return unknowns.StopAt(set);
        return unknowns.Test(new OpenBallots(held, one, null) { Sets = SetsOf(held) }, new BallotSum([new BallotTerm(1, one, BallotKinds.In(place))]), 1, 1);
    }
}
