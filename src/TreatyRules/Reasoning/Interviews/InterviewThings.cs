using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>What of a crisis can be asked: whether something happened, and once it is said to have, its fields and ballots. In the order of the law's types, then of the events.</summary>
internal static class InterviewThings
{
    /// <summary>What can be asked now; a set of states that is taken to be what the law says is among it when something hangs on it.</summary>
    public static ImmutableArray<InterviewThing> Of(InterviewState state, Row row, CompletionDiagram diagram, IReadOnlySet<string> stuck) =>
    [
        .. Facts(state, row, false, stuck),
        .. Enumerable.Range(0, row.Events.Length).SelectMany(held => (IEnumerable<InterviewThing>)[.. OfEvent(row, held, false, stuck), .. Ballots(state, row, held, diagram)]),
    ];

    /// <summary>Everything that is not known but ballots, the fields too of what may not have happened.</summary>
    public static ImmutableArray<InterviewThing> All(InterviewState state, Row row) =>
        [.. Facts(state, row, true, ImmutableHashSet<string>.Empty), .. Enumerable.Range(0, row.Events.Length).SelectMany(held => OfEvent(row, held, true, ImmutableHashSet<string>.Empty))];

    private static IEnumerable<InterviewThing> Facts(InterviewState state, Row row, bool isAll, IReadOnlySet<string> stuck)
    {
        ImmutableArray<int> standing = state.Standing;
        foreach (RecordLayout layout in row.Law.Layouts.Where(layout => layout.List > 0 && !row.Law.EventNumbers.ContainsKey(layout.Type)))
        {
            ImmutableArray<int> ofType = [.. standing.Where(i => state.File.Records[i].Type == layout.Type)];
            for (int ordinal = 0; ordinal < ofType.Length; ordinal++)
            {
                int address = row.ListStarts[layout.List] + (ordinal * layout.Size);
                int record = ofType[ordinal];
                string id = state.FactId(record);
                bool isOpen = row.Slots[address + RecordLayout.Exists] == Slots.Unknown;
                if (isOpen)
                    yield return new InterviewThing(id, address + RecordLayout.Exists, record, -1, layout.Type, null, []);
                foreach (InterviewThing field in isAll || !isOpen ? Fields(layout, row, address, id, record, -1, stuck) : [])
                    yield return field;
            }
        }
    }

    private static IEnumerable<InterviewThing> OfEvent(Row row, int held, bool isAll, IReadOnlySet<string> stuck)
    {
        LaidEvent laid = row.Events[held];
        string id = InterviewState.EventId(held);
        if (laid.Held.Happened is null)
            yield return new InterviewThing(id, laid.Address + RecordLayout.Exists, -1, held, laid.Held.Event, null, []);
        bool isAsked = laid.Held.Happened is true || (isAll && laid.Held.Happened is null);
        foreach (InterviewThing field in isAsked ? Fields(row.Law.Layouts[row.Law.Events[laid.Event].List], row, laid.Address, id, -1, held, stuck) : [])
            yield return field;
    }

    private static IEnumerable<InterviewThing> Fields(RecordLayout layout, Row row, int address, string id, int record, int held, IReadOnlySet<string> stuck)
    {
        for (int i = 0; i < layout.Fields.Length; i++)
        {
            int key = address + RecordLayout.Head + i;
            string name = $"{id}.{layout.Fields[i].Name}";
            if (row.Slots[key] == Slots.Unknown || stuck.Contains(name))
                yield return new InterviewThing(name, key, record, held, layout.Type, layout.Fields[i], []);
        }
    }

    /// <summary>A ballot for each class of seats that nothing tells apart: the first of those not left unknown, and the others after it.</summary>
    private static IEnumerable<InterviewThing> Ballots(InterviewState state, Row row, int held, CompletionDiagram diagram) =>
        from vote in diagram.SeatsAlike()
        where vote.Held == held && row.Events[held].Held.Happened is true
        let id = InterviewState.EventId(held)
        let codes = vote.Seats.Select(seat => (Seat: seat, Id: BallotId(id, row, seat))).Where(seat => !state.Left.Contains(seat.Id)).OrderBy(seat => seat.Id, StringComparer.Ordinal).ToArray()
        where codes.Length > 0
        select new InterviewThing(codes[0].Id, Unknown.VoteKey(held), -1, held, row.Events[held].Held.Event, null, [.. codes.Select(seat => seat.Seat)]);

    /// <summary>What a ballot is called.</summary>
    public static string BallotId(string held, Row row, int seat) => $"{held}:{row.Names.Actor(seat)}";
}
