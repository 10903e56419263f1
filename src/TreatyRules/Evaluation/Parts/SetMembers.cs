using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation.Parts;

/// <summary>Asks who is in sets of states that are unknown. Whether a state is in one is an unknown of its own; where votes hang on it together with ballots, it is one with these.</summary>
/// <remarks>
/// A vote takes a set for its own, and from then on whoever asks for a member of it asks for a sum over that vote that has one seat. Another vote that hangs on
/// the same set is counted together with it. So that a member, and a ballot, is the same unknown on every way through a diagram, one in which it was asked
/// for before is begun again, with the sets and votes together from the beginning. A vote takes a place among those counted together once something hangs on its
/// ballots, so that of votes whose ballots are known there may be any number.
/// </remarks>
internal sealed class SetMembers(Unknowns unknowns)
{
    /// <summary>How many members of a vote's set are asked for by themselves, on one way: each parts it in two, and what comes of the parts is not put together.</summary>
    private const int MostAlone = 5;

    private readonly Dictionary<int, (int Held, int Place)> _places = [];
    private readonly Dictionary<int, int[]> _sets = [];
    private readonly Dictionary<int, int> _together = [];
    private readonly Dictionary<int, int[]> _votes = [];
    private readonly HashSet<int> _apart = [];
    private readonly HashSet<int> _asked = [];
    private readonly HashSet<int> _counted = [];
    private bool _isKept;

    /// <summary>How many of 64 bits a set of states takes.</summary>
    public int Width { get; set; }

    /// <summary>Whether votes of which all ballots are known take sets for their own, too.</summary>
    public bool IsOfEveryVote { get; set; }

    /// <summary>Whether some set is a vote's.</summary>
    public bool AreSome => _places.Count > 0;

    /// <summary>Whether the diagram is to be begun again.</summary>
    public bool MustBeginAgain { get; private set; }

    /// <summary>Forgets which sets are whose.</summary>
    public void Clear()
    {
        _places.Clear();
        _sets.Clear();
        _together.Clear();
        _votes.Clear();
        _apart.Clear();
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

    /// <summary>The votes that are counted together with others: the one under whose key, and the place of each among those on whose ballots something hangs.</summary>
    public IReadOnlyDictionary<int, (int Held, int Place)> Votes() => _votes.SelectMany(votes => votes.Value.Select((held, place) => (held, votes.Key, place))).ToDictionary(vote => vote.held, vote => (vote.Key, vote.place));

    /// <summary>The vote under whose key a vote is counted.</summary>
    public int KeyOf(int held) => _together.GetValueOrDefault(held, held);

    /// <summary>The sets that are a vote's, and of those counted together with it.</summary>
    public int[] SetsOf(int held) => _sets.GetValueOrDefault(KeyOf(held), []);

    /// <summary>What is asked of a vote's open ballots, as it is asked of all votes that are counted together with it; null where these are too many.</summary>
    public (OpenBallots Vote, BallotSum Sum)? Together(OpenBallots vote, BallotSum sum)
    {
        if (unknowns.Varied is not null)
            return (vote, sum);
        _counted.Add(vote.Held);
        int held = KeyOf(vote.Held);
        if (!_sets.ContainsKey(held))
            return (vote, sum);
        int place = sum.Terms.Any(term => BallotKinds.HangOnBallot(term.Kinds)) ? PlaceOf(vote.Held, held) : 0;
        if (place < 0)
            return null;
        var all = new OpenBallots(held, vote.Seats, null) { Sets = SetsOf(held), Votes = _votes.GetValueOrDefault(held, [held]) };
        return (all, place == 0 ? sum : new BallotSum([.. sum.Terms.Select(term => term with { Vote = place })]));
    }

    /// <summary>Takes a set for a vote's own: its place; null where there are too many sets, it is not counted together with the vote whose the set is, or it is varied.</summary>
    public int? Take(int held, int address)
    {
        address = unknowns.Original(address);
        if (unknowns.Varied is not null)
            return null;
        int own = KeyOf(held);
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

    /// <summary>The place of a vote among those counted together, which it takes if it has none; negative where there is none left, and it is counted by itself from then on.</summary>
    private int PlaceOf(int held, int key)
    {
        int[] votes = _votes.GetValueOrDefault(key, [key]);
        if (Array.IndexOf(votes, held) is >= 0 and var place)
            return place;
        if (votes.Length < BallotKinds.MostVotes)
        {
            _votes[key] = [.. votes, held];
            return votes.Length;
        }

        _together.Remove(held);
        _apart.Add(held);
        MustBeginAgain |= _isKept;
        return -1;
    }

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
        int[] votes = [.. _together.Where(vote => vote.Value == own).Select(vote => vote.Key), own];
        int[] placed = SetsOf(own).Length == 0 ? [] : _votes.GetValueOrDefault(own, [own]);
        int[] others = _votes.GetValueOrDefault(other, [other]);

        // What was asked of it alone on this way would be asked again.
        bool isAsked = votes.Any(_counted.Contains) || SetsOf(own).Length > 0;
        if (_apart.Contains(own) || placed.Length + others.Length > BallotKinds.MostVotes || SetsOf(own).Length + SetsOf(other).Length > BallotKinds.MostSets || (isAsked && !_isKept))
            return false;
        MustBeginAgain |= isAsked;
        int[] sets = SetsOf(own);
        _sets.Remove(own);
        _votes.Remove(own);
        _votes[other] = [.. others, .. placed];
        foreach (int vote in votes)
            _together[vote] = other;
        foreach (int address in sets)
            Add(other, address);
        return true;
    }

    private int Test(int set, int held, int place, int actor)
    {
        var one = new ulong[Width];
        one[actor >> 6] = 1UL << (actor & 63);
        int found = unknowns.Test(new OpenBallots(held, one, null), new BallotSum([new BallotTerm(1, one, BallotKinds.In(place))]), 1, 1);
        return found < 0 && unknowns.BoundsOf(held).Count(bound => bound.Sum.Terms is [var alone] && alone.Kinds == BallotKinds.In(place) && StateSets.Count(alone.Seats) == 1) >= MostAlone ? unknowns.StopAt(set) : found;
    }
}
