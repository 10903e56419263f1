using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Parts;

namespace TreatyRules.Evaluation.Voting;

/// <summary>What of the seats of a vote some bounds hang on: whose ballots, and whether who is in which set of states.</summary>
internal sealed class HangingSeats
{
    private readonly ulong[] _ballots;
    private readonly ulong[][] _members = new ulong[BallotKinds.MostSets][];
    private int[] _sets = [];

    /// <summary>Nothing yet.</summary>
    public HangingSeats(int width)
    {
        _ballots = new ulong[width];
        for (int place = 0; place < _members.Length; place++)
            _members[place] = new ulong[width];
    }

    /// <summary>What some bounds on one vote hang on.</summary>
    public static HangingSeats Of(IReadOnlyList<BallotBound> bounds)
    {
        var found = new HangingSeats(bounds[0].Vote.Seats.Length);
        foreach (BallotBound bound in bounds)
            found.Add(bound);
        return found;
    }

    /// <summary>The seats whose ballots matter.</summary>
    public IEnumerable<int> Ballots => StateSets.Members(_ballots);

    /// <summary>The seats of which it matters whether they are in a set, by the set's place.</summary>
    public IEnumerable<int> Members(int place) => StateSets.Members(_members[place]);

    /// <summary>The unknowns whether a seat is in a set that matter.</summary>
    public IEnumerable<int> MemberKeys => _sets.Index().SelectMany(set => Members(set.Index).Select(seat => Unknown.MemberKey(set.Item, seat)).OfType<int>());

    /// <summary>The unknown whether a seat is in a set.</summary>
    public IEnumerable<int> KeysOf(int seat, int place) => Unknown.MemberKey(_sets[place], seat) is { } key ? [key] : [];

    /// <summary>Whether a seat's ballot matters.</summary>
    public bool IsBallot(int seat) => SetTests.Has(_ballots, seat);

    /// <summary>The places of the sets of which it matters whether a seat is in them.</summary>
    public IEnumerable<int> SetsOf(int seat) => Enumerable.Range(0, _sets.Length).Where(place => SetTests.Has(_members[place], seat));

    /// <summary>Adds what a bound hangs on. Of a vote of which nothing is open but ballots, these are the ballots that are open.</summary>
    public void Add(BallotBound bound)
    {
        if (bound.Vote.Sets.Length > _sets.Length)
            _sets = bound.Vote.Sets;
        if (bound.Vote.Sets.Length == 0)
            StateSets.Add(_ballots, bound.Vote.Seats);
        foreach (BallotTerm term in bound.Sum.Terms)
        {
            if (BallotKinds.HangOnBallot(term.Kinds))
                StateSets.Add(_ballots, term.Seats);
            for (int place = 0; place < _members.Length; place++)
            {
                if (BallotKinds.HangOn(term.Kinds, place))
                    StateSets.Add(_members[place], term.Seats);
            }
        }
    }
}
