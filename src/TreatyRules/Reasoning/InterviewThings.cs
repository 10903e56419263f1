using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Model;

namespace TreatyRules.Reasoning;

/// <summary>What of a crisis can be asked: whether something happened, and once it is said to have, its fields and ballots. In the order of the law's types, then of the events.</summary>
internal static class InterviewThings
{
    public static ImmutableArray<InterviewThing> Of(InterviewState state, Row row, CompletionDiagram diagram) =>
        [.. Facts(state, row), .. Enumerable.Range(0, row.Events.Length).SelectMany(held => OfEvent(state, row, held, diagram))];

    private static IEnumerable<InterviewThing> Facts(InterviewState state, Row row)
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
                if (row.Slots[address + RecordLayout.Exists] == Slots.Unknown)
                    yield return new InterviewThing(id, address + RecordLayout.Exists, record, -1, layout.Type, null, []);
                else
                {
                    foreach (InterviewThing field in Fields(layout, row, address, id, record, -1))
                        yield return field;
                }
            }
        }
    }

    private static IEnumerable<InterviewThing> OfEvent(InterviewState state, Row row, int held, CompletionDiagram diagram)
    {
        LaidEvent laid = row.Events[held];
        string id = InterviewState.EventId(held);
        if (laid.Held.Happened is null)
            return [new InterviewThing(id, laid.Address + RecordLayout.Exists, -1, held, laid.Held.Event, null, [])];
        return laid.Held.Happened is false ? []
            : [.. Fields(row.Law.Layouts[row.Law.Events[laid.Event].List], row, laid.Address, id, -1, held), .. Ballots(state, row, held, id, diagram)];
    }

    private static IEnumerable<InterviewThing> Fields(RecordLayout layout, Row row, int address, string id, int record, int held)
    {
        for (int i = 0; i < layout.Fields.Length; i++)
        {
            int key = address + RecordLayout.Head + i;
            if (row.Slots[key] == Slots.Unknown)
                yield return new InterviewThing($"{id}.{layout.Fields[i].Name}", key, record, held, layout.Type, layout.Fields[i], []);
        }
    }

    /// <summary>A ballot for each class of seats that nothing tells apart: the first of those not left unknown, and the others after it.</summary>
    private static IEnumerable<InterviewThing> Ballots(InterviewState state, Row row, int held, string id, CompletionDiagram diagram) =>
        from vote in diagram.SeatsAlike()
        where vote.Held == held
        let codes = vote.Seats.Select(seat => (Seat: seat, Id: BallotId(id, row, seat))).Where(seat => !state.Left.Contains(seat.Id)).OrderBy(seat => seat.Id, StringComparer.Ordinal).ToArray()
        where codes.Length > 0
        select new InterviewThing(codes[0].Id, Unknown.VoteKey(held), -1, held, row.Events[held].Held.Event, null, [.. codes.Select(seat => seat.Seat)]);

    /// <summary>What a ballot is called.</summary>
    public static string BallotId(string held, Row row, int seat) => $"{held}:{row.Names.Actor(seat)}";
}
