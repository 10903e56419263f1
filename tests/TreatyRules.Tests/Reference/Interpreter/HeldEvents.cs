using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>The events of a crisis: as written, or, where none is, those that its standing ballots suppose.</summary>
internal static class HeldEvents
{
    public static ImmutableArray<HeldEvent> Of(Law law, CrisisFile crisis) => crisis.Events.IsEmpty ? Supposed(law, crisis) : crisis.Events;

    /// <summary>An event as a record. Only its result is still to come.</summary>
    public static PlainRecord AsRecord(HeldEvent held, int index, Situation now)
    {
        PlainRecord record = new(held.Event, held.Symbol ?? $"events[{index}]", held.TakesEffect, null);
        record.Fields[RecordType.FromField] = held.TakesEffect;
        record.Fields[RecordType.OnField] = held.On;
        record.Fields[RecordType.SymbolField] = held.Symbol;
        foreach (FieldDefinition field in now.Law.FindEvent(held.Event)!.Fields)
        {
            Datum? datum = held.Fields.FirstOrDefault(given => given.Field == field.Name)?.Datum;
            object? value = Values.OfField(datum, field, new Unknown(UnknownKind.EventField, index, field.Name));
            record.Fields[field.Name] = value is ValueSet set ? Sets.Of(set, Scope.Of(now)) : value;
        }

        return record;
    }

    /// <summary>Puts what came of it into its record.</summary>
    public static void Remember(PlainRecord record, ReferenceEvent counted)
    {
        record.Fields[RecordType.ResultField] = counted.Result.Word();
        record.Fields[RecordType.WayField] = counted.Way;
        record.Fields[RecordType.BoundField] = counted.Bound;
        record.Fields[RecordType.InFavourField] = counted.InFavour;
        record.Fields[RecordType.OpposedField] = counted.Opposed;
    }

    private static ImmutableArray<HeldEvent> Supposed(Law law, CrisisFile crisis) =>
    [
        .. from treaty in law.Treaties
           from type in treaty.Events
           where type.Supposed is { IsDefault: false } && type.Votes.Any(choice => crisis.Standing.ContainsKey(law.FindVotingRule(choice.Rule)!.Organ))
           select new HeldEvent(type.Id, crisis.Date, crisis.Date, null, true, type.Supposed ?? [], null, VoteResult.None, null, [], crisis.Span),
    ];
}
