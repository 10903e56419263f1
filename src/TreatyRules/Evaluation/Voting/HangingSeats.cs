using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Parts;

namespace TreatyRules.Evaluation.Voting;

/// <summary>What of the seats of a vote some bounds hang on: whose ballots, and whether who is in which set of states.</summary>
internal sealed class HangingSeats
{
    private readonly ulong[][] _ballots = new ulong[BallotKinds.MostVotes][];
    private readonly ulong[][] _members = new ulong[BallotKinds.MostSets][];
    private int[] _sets = [];
    private int[] _votes = [];

    /// <summary>Nothing yet.</summary>
    public HangingSeats(int width)
    {
        for (int vote = 0; vote < _ballots.Length; vote++)
            _ballots[vote] = new ulong[width];
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

    /// <summary>The votes, in their places.</summary>
    public IReadOnlyList<int> Votes => _votes;

    /// <summary>The seats whose ballots in a vote matter, by its place.</summary>
    public IEnumerable<int> Ballots(int vote) => StateSets.Members(_ballots[vote]);

    /// <summary>The ballots that matter, as unknowns.</summary>
    public IEnumerable<int> BallotKeys => _votes.Index().SelectMany(vote => Ballots(vote.Index).Select(seat => Unknown.BallotKey(vote.Item, seat)));

    /// <summary>The seats of which it matters whether they are in a set, by the set's place.</summary>
    public IEnumerable<int> Members(int place) => StateSets.Members(_members[place]);

    /// <summary>The unknowns whether a seat is in a set that matter.</summary>
    public IEnumerable<int> MemberKeys => _sets.Index().SelectMany(set => Members(set.Index).Select(seat => Unknown.MemberKey(set.Item, seat)).OfType<int>());

    /// <summary>The unknown whether a seat is in a set.</summary>
    public IEnumerable<int> KeysOf(int seat, int place) => Unknown.MemberKey(_sets[place], seat) is { } key ? [key] : [];

    /// <summary>Whether a seat's ballot in a vote matters, by its place.</summary>
    public bool IsBallot(int seat, int vote) => SetTests.Has(_ballots[vote], seat);

    /// <summary>What matters of a seat.</summary>
    public IEnumerable<SeatAspect> Of(int seat) =>
    [
        .. Enumerable.Range(0, _votes.Length).Where(vote => IsBallot(seat, vote)).Select(vote => new SeatAspect(vote, null)),
        .. SetsOf(seat).Select(place => new SeatAspect(0, place)),
    ];

    /// <summary>The places of the sets of which it matters whether a seat is in them.</summary>
    public IEnumerable<int> SetsOf(int seat) => Enumerable.Range(0, _sets.Length).Where(place => SetTests.Has(_members[place], seat));

    /// <summary>Adds what a bound hangs on. Of a vote of which nothing is open but ballots, these are the ballots that are open.</summary>
    public void Add(BallotBound bound)
    {
        if (bound.Vote.Sets.Length > _sets.Length)
            _sets = bound.Vote.Sets;
        if (bound.Vote.Votes.Length > _votes.Length)
            _votes = bound.Vote.Votes;
        if (bound.Vote.Sets.Length == 0)
            StateSets.Add(_ballots[0], bound.Vote.Seats);
        foreach (BallotTerm term in bound.Sum.Terms)
        {
            if (BallotKinds.HangOnBallot(term.Kinds))
                StateSets.Add(_ballots[term.Vote], term.Seats);
            for (int place = 0; place < _members.Length; place++)
            {
                if (BallotKinds.HangOn(term.Kinds, place))
                    StateSets.Add(_members[place], term.Seats);
            }
        }
    }
}
