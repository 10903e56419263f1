using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation.Parts;

/// <summary>Asks who is in sets of states that are unknown. Whether a state is in one is an unknown of its own; where votes hang on it together with ballots, it is one with these.</summary>
/// <remarks>
/// A vote takes a set for its own, and from then on whoever asks for a member of it asks for a sum over that vote that has one seat. Another vote that hangs on
/// the same set is counted together with it. So that a member, and a ballot, is the same unknown on every way through a diagram, one in which it was asked
/// for before is begun again, with the sets and votes together from the beginning.
/// </remarks>
internal sealed class SetMembers(Unknowns unknowns)
{
    /// <summary>How many members of a vote's set are asked for by themselves, on one way: each parts it in two, and what comes of the parts is not put together.</summary>
    private const int MostAlone = 5;

    private readonly Dictionary<int, (int Held, int Place)> _places = [];
    private readonly Dictionary<int, int[]> _sets = [];
    private readonly Dictionary<int, (int Held, int Place)> _together = [];
    private readonly Dictionary<int, int[]> _votes = [];
    private readonly HashSet<int> _asked = [];
    private readonly HashSet<int> _counted = [];
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
        _together.Clear();
        _votes.Clear();
        Begin();
        _isKept = false;
    }

    /// <summary>Begins a diagram, in which a member and a ballot is the same unknown on every way.</summary>
    public void Begin()
    {
        _asked.Clear();
        _counted.Clear();
        (_isKept, MustBeginAgain) = (true, false);
    }

    /// <summary>Ends it. What is run later on is no way through it.</summary>
    public void End() => _isKept = false;

    /// <summary>The vote whose each set is, and its place among the sets that are.</summary>
    public IReadOnlyDictionary<int, (int Held, int Place)> Places() => _places.ToDictionary();

    /// <summary>The vote together with which each vote is counted, and its place among those.</summary>
    public IReadOnlyDictionary<int, (int Held, int Place)> Votes() => _together.ToDictionary();

    /// <summary>The sets that are a vote's, and of those counted together with it.</summary>
    public int[] SetsOf(int held) => _sets.GetValueOrDefault(KeyOf(held).Held, []);

    /// <summary>What is asked of a vote's open ballots, as it is asked of all votes that are counted together with it.</summary>
    public (OpenBallots Vote, BallotSum Sum) Together(OpenBallots vote, BallotSum sum)
    {
        if (unknowns.Varied is not null)
            return (vote, sum);
        _counted.Add(vote.Held);
        if (!_sets.ContainsKey(vote.Held) && !_together.ContainsKey(vote.Held))
            return (vote, sum);
        (int held, int place) = KeyOf(vote.Held);
        var all = new OpenBallots(held, vote.Seats, null) { Sets = SetsOf(held), Votes = _votes.GetValueOrDefault(held, [held]) };
        return (all, place == 0 ? sum : new BallotSum([.. sum.Terms.Select(term => term with { Vote = place })]));
    }

    /// <summary>Takes a set for a vote's own: its place; null where there are too many sets or votes, or it is varied.</summary>
    public int? Take(int held, int address)
    {
        address = unknowns.Original(address);
        if (unknowns.Varied is not null)
            return null;
        int own = KeyOf(held).Held;
        if (_places.TryGetValue(address, out (int Held, int Place) place))
            return place.Held == own || TryJoin(own, place.Held) ? _places[address].Place : null;
        if (SetsOf(own).Length == BallotKinds.MostSets)
            return null;
        MustBeginAgain |= _isKept && _asked.Contains(address);
        return Add(own, address);
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

    private (int Held, int Place) KeyOf(int held) => _together.GetValueOrDefault(held, (held, 0));

    private int Add(int own, int address)
    {
        int[] sets = [.. SetsOf(own), address];
        _sets[own] = sets;
        _places[address] = (own, sets.Length - 1);
        return sets.Length - 1;
    }

    /// <summary>Counts a vote, and those counted together with it, together with another.</summary>
    private bool TryJoin(int own, int other)
    {
        int[] votes = _votes.GetValueOrDefault(own, [own]);
        int[] others = _votes.GetValueOrDefault(other, [other]);

        // What was asked of it alone on this way would be asked again.
        bool isAsked = votes.Any(_counted.Contains) || SetsOf(own).Length > 0;
        if (votes.Length + others.Length > BallotKinds.MostVotes || SetsOf(own).Length + SetsOf(other).Length > BallotKinds.MostSets || (isAsked && !_isKept))
            return false;
        MustBeginAgain |= isAsked;
        int[] sets = SetsOf(own);
        _sets.Remove(own);
        _votes.Remove(own);
        _votes[other] = [.. others, .. votes];
        foreach ((int place, int vote) in _votes[other].Index())
            _together[vote] = (other, place);
        foreach (int address in sets)
            Add(other, address);
        return true;
    }

    private int Test(int set, int held, int place, int actor)
    {
        var one = new ulong[Width];
        one[actor >> 6] = 1UL << (actor & 63);
        if (unknowns.BoundsOf(held).Count(bound => bound.Sum.Terms is [var alone] && alone.Kinds == BallotKinds.In(place) && StateSets.Count(alone.Seats) == 1) >= MostAlone)
            return unknowns.StopAt(set);
        return unknowns.Test(new OpenBallots(held, one, null), new BallotSum([new BallotTerm(1, one, BallotKinds.In(place))]), 1, 1);
    }
}
