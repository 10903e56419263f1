using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Days;

/// <summary>The days on which anything can begin or end, as far as the law and a crisis say it.</summary>
/// <remarks>
/// As long as no length of time is asked for, a run compares days with one another and with days that are written somewhere, and nothing else: so between
/// two of these it makes no difference on which day something stands. There are more of them than can matter to any one procedure, which costs runs and loses nothing.
/// </remarks>
internal static class CriticalDays
{
    /// <summary>The days that may differ in something from the day before them, in order.</summary>
    /// <param name="law">The law.</param>
    /// <param name="file">The crisis.</param>
    /// <param name="asOf">The day at whose close it is read.</param>
    public static ImmutableArray<int> Of(CompiledLaw law, CrisisFile file, DateOnly asOf)
    {
        var days = new DayStretch(file.Date.DayNumber, asOf.DayNumber + 1);
        return [.. All(law, file, asOf).Where(days.Contains)];
    }

    /// <summary>The same, before and after the crisis too.</summary>
    public static ImmutableArray<int> All(CompiledLaw law, CrisisFile file, DateOnly asOf) =>
        [.. OfGraph(law).Concat(OfSeats(law)).Concat(OfPeriods(law, file)).Concat(OfCrisis(file, asOf)).Distinct().Order()];

    /// <summary>The days that may differ in something from the day before them to whoever looks at the day of an event, as long as it is not held against the day of another one.</summary>
    public static IEnumerable<int> BesideEvents(CompiledLaw law, CrisisFile file, DateOnly asOf) =>
        All(law, file with { Events = [] }, asOf)
            .Concat(file.Events.SelectMany(held => Fields(held.Fields)).SelectMany(day => (int[])[day.DayNumber, day.DayNumber + 1]));

    /// <summary>Days that conditions name: a number that is no day is one too many, and does no harm.</summary>
    private static IEnumerable<int> OfGraph(CompiledLaw law)
    {
        foreach (Node node in law.Nodes)
        {
            if (node.Op is not (Op.Period or Op.InRange))
                continue;
            yield return node.Low;
            yield return (int)Math.Min(int.MaxValue, node.Low + (long)node.Span + 1);
        }

        foreach (Operand operand in law.Operands)
        {
            if (operand.Kind != OperandKind.Constant || operand.A == int.MaxValue)
                continue;
            yield return operand.A;
            yield return operand.A + 1;
        }
    }

    private static IEnumerable<int> OfSeats(CompiledLaw law) =>
    [
        .. law.Parties.Concat(law.Organs.SelectMany(organ => organ.Groups)).SelectMany(seats => seats.Starts),
        .. law.Questions.SelectMany(question => question.Starts),
    ];

    private static IEnumerable<int> OfPeriods(CompiledLaw law, CrisisFile file)
    {
        IEnumerable<Period> periods = law.InForce
            .Concat(law.Law.States.Select(state => state.Lifetime))
            .Concat(law.Law.Places.Concat(file.Places).SelectMany(place => place.Sovereigns).Select(sovereignty => sovereignty.Period));
        foreach (Period period in periods)
        {
            if (period.From is { } from)
                yield return from.DayNumber;
            if (period.Until is { } until)
                yield return until.DayNumber;
        }
    }

    private static IEnumerable<int> OfCrisis(CrisisFile file, DateOnly asOf)
    {
        IEnumerable<DateOnly> days = file.Events.SelectMany(held => Fields(held.Fields).Append(held.On).Append(held.TakesEffect))
            .Concat(file.Records.SelectMany(record => Fields(record.Fields).Append(record.From).Append(record.Until ?? record.From)))
            .Append(file.Date)
            .Append(asOf);
        return days.Where(day => day < DateOnly.MaxValue).SelectMany(day => (int[])[day.DayNumber, day.DayNumber + 1]);
    }

    private static IEnumerable<DateOnly> Fields(ImmutableArray<FieldDatum> fields) => fields.Select(field => field.Datum).OfType<DateDatum>().Select(datum => datum.Date);
}
