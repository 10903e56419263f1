using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;

namespace TreatyRules.Reasoning.Days;

/// <summary>A date that a crisis gives, or has a field for, and that can be another.</summary>
/// <param name="Key">Its key among what is varied; no slot of the row has it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Part">Which date.</param>
/// <param name="At">Its event's place among the events, or its facts' among the facts: a fact that is given several values is several records.</param>
/// <param name="Field">The field, where it is one.</param>
/// <param name="Was">What is given; null where it is not known.</param>
/// <param name="Type">The type of its event or fact.</param>
internal sealed record MovableDate(int Key, string Name, DatePart Part, ImmutableArray<int> At, string? Field, DateOnly? Was, string Type)
{
    /// <summary>Whether it is a date of an event.</summary>
    public bool IsOfEvent => Part is DatePart.On or DatePart.TakesEffect or DatePart.EventField;

    /// <summary>Whether it is the first day of a fact of which another is the last.</summary>
    public bool BeginsWhatEnds(MovableDate last) => Part == DatePart.From && last.Part == DatePart.Until && At.SequenceEqual(last.At);

    /// <summary>The date as a thing that can be changed.</summary>
    /// <param name="asOf">The day at whose close the crisis is read: the day after it stands for all later ones.</param>
    public VariedThing AsThing(DateOnly asOf) => new(
        Key,
        FlipKind.Date,
        Name,
        Was is { } was ? Written(was) : "unknown",
        day => Written(DateOnly.FromDayNumber(day)),
        1,
        (draft, day) => draft.File = Move(draft.File, DateOnly.FromDayNumber(day)))
    {
        Shared = days => days.Max() > asOf.DayNumber ? string.Join(" or ", DayStretch.Of(days).Select(stretch => stretch.Last > asOf.DayNumber ? $"{Written(DateOnly.FromDayNumber(stretch.First))} or later" : stretch.Written)) : null,
    };

    /// <summary>The crisis with this date another. What counted from a day before an event is held counts from that day on.</summary>
    public CrisisFile Move(CrisisFile file, DateOnly day)
    {
        foreach (int at in At)
        {
            file = IsOfEvent
                ? file with { Events = file.Events.SetItem(at, Moved(file.Events[at], day)) }
                : file with { Records = file.Records.SetItem(at, Moved(file.Records[at], day)) };
        }

        return file;
    }

    private HeldEvent Moved(HeldEvent held, DateOnly day) => Part switch
    {
        DatePart.On => held with { On = day, TakesEffect = held.TakesEffect == held.On || held.TakesEffect < day ? day : held.TakesEffect },
        DatePart.TakesEffect => held with { TakesEffect = day },
        _ => held with { Fields = Set(held.Fields, day) },
    };

    private CrisisRecord Moved(CrisisRecord record, DateOnly day) => Part switch
    {
        DatePart.From => record with { From = day },
        DatePart.Until => record with { Until = day },
        _ => record with { Fields = Set(record.Fields, day) },
    };

    private ImmutableArray<FieldDatum> Set(ImmutableArray<FieldDatum> fields, DateOnly day) =>
        [.. fields.Select(given => given.Field == Field ? given with { Datum = new DateDatum(day) } : given)];

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
