using System.Collections.Immutable;
using TreatyRules.Binding;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using TreatyRules.Text;

namespace TreatyRules.Reasoning;

/// <summary>Sets fields of facts and events.</summary>
internal sealed class FieldVariation(Law law, DiagnosticBag diagnostics)
{
    private static readonly ImmutableArray<string> s_ofFacts = ["from", "until", "on", "happened"];
    private static readonly ImmutableArray<string> s_ofEvents = ["on", "takes-effect", "happened"];

    public CrisisFile Apply(CrisisFile file, FieldChange change)
    {
        var source = SourceText.From(change.Written, change.Value);
        if (YamlReader.Read(source, diagnostics) is not { } item)
            return file;
        var value = new Node(new SyntaxContext(diagnostics), item, item.Span);
        RecordsMeant meant = new CrisisRecords(law, file, diagnostics).Find(change.Path, change.Written);
        string field = change.Path.Field ?? "";
        return file with
        {
            Events = [.. file.Events.Select((held, i) => meant.Events.Contains(i) ? Changed(file, held, field, value) : held)],
            Records = [.. file.Records.SelectMany((record, i) => meant.Facts.Contains(i) ? Changed(file, record, field, value) : [record])],
        };
    }

    private IEnumerable<CrisisRecord> Changed(CrisisFile file, CrisisRecord record, string field, Node value)
    {
        switch (field)
        {
            case "from" or "on":
                CrisisRecord moved = record with { From = Day(value) ?? record.From };
                return [Ordered(moved.From, moved.Until, value) ? moved : record];
            case "until":
                DateOnly? until = Day(value);
                return [Ordered(record.From, until, value) ? record with { Until = until } : record];
            case "happened":
                return value.Text switch
                {
                    "no" => [],
                    "yes" => [record with { HappenedUnknown = false }],
                    DatumBinder.Unknown => [record with { HappenedUnknown = true }],
                    _ => [Refused(record, value)],
                };
            default:
                RecordType type = law.FindRecord(record.Type) ?? throw new System.Diagnostics.UnreachableException();
                return [record with { Fields = Changed(file, record.Fields, type.Fields, field, value, type.Id, s_ofFacts) }];
        }
    }

    private HeldEvent Changed(CrisisFile file, HeldEvent held, string field, Node value)
    {
        switch (field)
        {
            case "on":
                DateOnly on = Day(value) ?? held.On;
                if (on < file.Date)
                    diagnostics.Add(CrisisDiagnostics.BeforeTheCrisis.At(value.Span, Dates.Written(on), Dates.Written(file.Date)));

                // What takes effect at once does so on whatever day it is held.
                return held with { On = on, TakesEffect = held.TakesEffect == held.On || held.TakesEffect < on ? on : held.TakesEffect };
            case "takes-effect":
                DateOnly effect = Day(value) ?? held.TakesEffect;
                if (effect < held.On)
                    diagnostics.Add(CrisisDiagnostics.EffectBeforeEvent.At(value.Span, Dates.Written(effect), Dates.Written(held.On)));
                return held with { TakesEffect = effect };
            case "happened":
                return value.Text switch
                {
                    "no" => held with { Happened = false },
                    "yes" => held with { Happened = true },
                    DatumBinder.Unknown => held with { Happened = null },
                    _ => Refused(held, value),
                };
            default:
                EventType type = law.FindEvent(held.Event) ?? throw new System.Diagnostics.UnreachableException();
                return held with { Fields = Changed(file, held.Fields, type.Fields, field, value, type.Id, s_ofEvents) };
        }
    }

    private ImmutableArray<FieldDatum> Changed(
        CrisisFile file, ImmutableArray<FieldDatum> fields, ImmutableArray<FieldDefinition> definitions, string field, Node value, string type, ImmutableArray<string> own)
    {
        if (definitions.FirstOrDefault(known => known.Name == field) is not { } definition)
        {
            diagnostics.Add(NameDiagnostics.UnknownField.At(value.Span, type, field).SuggestingNearestOrAll(field, definitions.Select(known => known.Name).Concat(own)));
            return fields;
        }

        Gazetteer gazetteer = Gazetteer.Of(law).With(file.Actors, file.Places.Select(place => place.Id));
        if (new DatumBinder(diagnostics, gazetteer).Bind(value, definition.Type) is not { } datum)
            return fields;
        var changed = new FieldDatum(field, datum, value.Span);

        // In the order in which the type declares them.
        return [.. definitions.Select(known => known.Name == field ? changed : fields.FirstOrDefault(given => given.Field == known.Name)).OfType<FieldDatum>()];
    }

    private DateOnly? Day(Node value)
    {
        if (value.Date is { } date)
            return date.Date;
        diagnostics.Add(TypeDiagnostics.WrongValue.At(value.Span, $"'{value.Text}'", "a day, such as 1990-08-02"));
        return null;
    }

    private bool Ordered(DateOnly from, DateOnly? until, Node value)
    {
        if (!(until <= from))
            return true;
        diagnostics.Add(LawDiagnostics.EmptyPeriod.At(value.Span, Dates.Written(from), Dates.Written(until)));
        return false;
    }

    private T Refused<T>(T unchanged, Node value)
    {
        diagnostics.Add(NameDiagnostics.UnknownWord.At(value.Span, value.Text ?? "", "yes, no, unknown").SuggestingNearest(value.Text ?? "", ["yes", "no", DatumBinder.Unknown]));
        return unchanged;
    }
}
