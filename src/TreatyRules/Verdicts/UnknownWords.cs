using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Evaluation.Voting;
using TreatyRules.Explanation;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>Says what unknowns are supposed to be.</summary>
internal sealed class UnknownWords(Run run)
{
    private readonly Row _row = run.Row;

    // Most pairs of completions share the ballots of the votes in which they do not differ.
    private readonly Dictionary<(CastBallots Cast, int Held, int Without), SupposedFact> _ballots = [];

    /// <summary>The value of the unknown in which two completions differ; the row stands at the end of a run of one of them.</summary>
    public string Value(CompletionPair pair, bool isOther) =>
        pair.Seat is null || pair.Aspect.Set is not null ? Value(pair.Name, pair.Value(isOther)) : ((Ballot)pair.Value(isOther)).Word();

    /// <summary>What two completions both suppose; the row stands at the end of a run of one of them.</summary>
    public ImmutableArray<SupposedFact> Supposing(CompletionPair pair) =>
    [
        .. pair.Values.Where(value => Unknown.MemberOf(value.Key) is null).OrderBy(value => _row.NameOfUnknown(value.Key), StringComparer.Ordinal)
            .Select(value => new SupposedFact(_row.NameOfUnknown(value.Key), Value(value.Key, value.Value))),
        .. pair.Members.GroupBy(value => Unknown.MemberOf(value.Key)?.Address ?? -1).OrderBy(set => _row.NameOfUnknown(set.Key), StringComparer.Ordinal)
            .Select(set => new SupposedFact(_row.NameOfUnknown(set.Key), Members(set))),
        .. pair.Ballots.Values.SelectMany(votes => votes.Hanging.Votes.Select((held, place) => (held, place, votes.Hanging, votes.Cast))).OrderBy(vote => vote.held)
            .Select(vote => Ballots(pair, vote.held, vote.place, vote.Hanging, vote.Cast)).Where(fact => fact.Value.Length > 0),
    ];

    /// <summary>Who is in a set of states and who is not, of those of whom it is asked.</summary>
    private string Members(IEnumerable<KeyValuePair<int, int>> members)
    {
        ILookup<bool, string> states = members.ToLookup(member => member.Value == 1, member => _row.OfState(member.Key)?.State ?? "");
        string Listed(bool isIn) => string.Join(", ", states[isIn].Order(StringComparer.Ordinal));
        return !states.Contains(true) ? $"none of {Listed(false)}" : !states.Contains(false) ? $"with {Listed(true)}" : $"with {Listed(true)}, not {Listed(false)}";
    }

    private SupposedFact Ballots(CompletionPair pair, int held, int place, HangingSeats hanging, CastBallots cast)
    {
        int without = pair is { Seat: { } seat, Aspect.Set: null } && pair.Name == Unknown.BallotKey(held, seat) ? seat : -1;
        if (!_ballots.TryGetValue((cast, held, without), out SupposedFact? fact))
        {
            HeldEvent vote = _row.Events[held].Held;
            string kinds = Kinds(vote, hanging.Ballots(place).Where(seat => seat != without).Select(seat => (BallotKinds.Ballot(cast.Kinds[seat], place), seat)).Where(seat => seat.Item1 < OpenBallots.NotKnown));
            _ballots.Add((cast, held, without), fact = new SupposedFact($"unknown ballots on {vote.Symbol ?? vote.Event}", kinds));
        }

        return fact;
    }

    /// <summary>Ballots with those who cast them, kind by kind.</summary>
    private string Kinds(HeldEvent vote, IEnumerable<(int Kind, int Seat)> ballots) => string.Join(
        "; ",
        ballots.GroupBy(ballot => ballot.Kind, ballot => _row.Law.Law.CodeOn(_row.Names.Actor(ballot.Seat), vote.On))
            .OrderBy(kind => kind.Key)
            .Select(kind => $"{((Ballot)kind.Key).Word()}: {string.Join(", ", kind.Order(StringComparer.Ordinal))}"));

    private string Value(int key, int value)
    {
        if (Unknown.MemberOf(key) is not null)
            return value == 1 ? "yes" : "no";
        if (key <= Unknown.SharingKey(0))
            return Named(Unknown.SharingKey(0) - key);
        for (int list = 1; list < _row.Law.Layouts.Length; list++)
        {
            RecordLayout layout = _row.Law.Layouts[list];
            int slot = key - _row.ListStarts[list];
            if (slot < 0 || slot >= _row.ListCounts[list] * layout.Size)
                continue;
            int field = (slot % layout.Size) - RecordLayout.Head;
            return field < 0 ? (value == 1 ? "yes" : "no") : ValueText.Of(_row, value, layout.Fields[field].Type);
        }

        return value.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Who cast the ballots of a vote that have no name, as the run that has ended took it.</summary>
    private string Named(int held)
    {
        LaidEvent laid = _row.Events[held];
        int rule = _row.Slots[laid.Address + RecordLayout.Rule];
        int at = laid.Sheet >= 0 ? laid.Sheet : rule < 0 ? -1 : _row.Standing[_row.Law.Rules[rule].Organ];
        LaidSheet? sheet = at < 0 ? null : _row.Sheets[at];

        // The sixth plane: seats whose own ballot is not known have a name too, and are told by it.
        bool IsNamed(int seat) => sheet is not null && Enumerable.Range(0, 6).Any(kind => SetTests.Has(sheet.Planes.AsSpan(kind * _row.Width, _row.Width), seat));
        return Kinds(laid.Held, Enumerable.Range(0, 5).SelectMany(kind => StateSets.Members(_row.Plane(held, kind).ToArray()).Where(seat => !IsNamed(seat)).Select(seat => (kind, seat))));
    }
}
