using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>How far an interview has come.</summary>
/// <param name="File">The crisis as answered so far. A fact that did not happen keeps its place, with a first day that never comes.</param>
/// <param name="Left">The things answered by "unknown", which are not asked again.</param>
/// <param name="Assumed">The fields of states that a draft leaves at what the law takes them to be, until something hangs on them.</param>
/// <param name="Answers">What was answered, in order.</param>
internal sealed record InterviewState(CrisisFile File, ImmutableHashSet<string> Left, ImmutableHashSet<string> Assumed, ImmutableArray<InterviewAnswer> Answers)
{
    /// <summary>Whether it began from nothing: then there may be more of what happened, and on other days.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether it is known when the crisis begins.</summary>
    public bool IsDated { get; init; } = true;

    /// <summary>The types of which there was no other, or it is not known.</summary>
    public ImmutableHashSet<string> Closed { get; init; } = [];

    /// <summary>What was asked for its day.</summary>
    public ImmutableHashSet<string> Dated { get; init; } = [];

    /// <summary>The day at whose close the verdict is read: the one asked for, the crisis's own, or its last.</summary>
    public DateOnly ReadOn(InterviewOptions options) => options.AsOf ?? File.AsOf ?? Finish(ImmutableHashSet<string>.Empty).LastDay;

    /// <summary>The interview with the verdict read on the same day whatever is answered, though what is the last of all may turn out not to have happened.</summary>
    public InterviewState OnOneDay() => this with { File = File with { AsOf = ReadOn(new InterviewOptions()) } };

    /// <summary>The places of the facts that have not turned out not to have happened.</summary>
    public ImmutableArray<int> Standing => [.. Enumerable.Range(0, File.Records.Length).Where(i => File.Records[i].From != DateOnly.MaxValue)];

    /// <summary>The crisis, without the facts that did not happen, and with some fields left unknown.</summary>
    public CrisisFile Finish(IReadOnlySet<string> unknown) => File with
    {
        Records = [.. Standing.Select(i => File.Records[i] with { Fields = Fields(File.Records[i].Fields, unknown, FactId(i)) })],
        Events = [.. File.Events.Select((held, i) => held with { Fields = Fields(held.Fields, unknown, EventId(i)) })],
    };

    /// <summary>What a fact is called.</summary>
    public string FactId(int record)
    {
        string type = File.Records[record].Type;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{type}#{File.Records.Take(record).Count(other => other.Type == type)}");
    }

    /// <summary>What an event is called.</summary>
    public static string EventId(int held) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"events#{held}");

    private static ImmutableArray<FieldDatum> Fields(ImmutableArray<FieldDatum> fields, IReadOnlySet<string> unknown, string of)
    {
        string[] opened = [.. unknown.Where(id => id.StartsWith(of + ".", StringComparison.Ordinal)).Select(id => id[(of.Length + 1)..])];
        return opened.Length == 0 ? fields
            : [.. fields.Where(field => !opened.Contains(field.Field)), .. opened.Select(field => new FieldDatum(field, UnknownDatum.Instance, default))];
    }
}
