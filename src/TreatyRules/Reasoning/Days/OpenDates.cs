using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;

namespace TreatyRules.Reasoning.Days;

/// <summary>A crisis in which dates are open like anything else that can be changed, so that dates are moved on one way through it, and not each by itself.</summary>
/// <remarks>
/// Of each stretch of days of which none differs from the next, the first stands for all. Of two dates that are moved into the same one it matters which is first:
/// then the second day stands for what comes later.
/// </remarks>
internal sealed class OpenDates
{
    /// <summary>How many dates can be moved at once.</summary>
    public const int MostDates = 2;

    private readonly VariedCrisis _varied;
    private readonly FlipSearchFor _search;
    private readonly OpenDateLeaves _leaves;
    private HashSet<(int Key, int Value)> _enough = [];

    private OpenDates(VariedCrisis varied, FlipSearchFor search, OpenDateLeaves leaves) => (_varied, _search, _leaves) = (varied, search, leaves);

    /// <summary>Whether it was asked for a length of time, so that one day is not as good as the next.</summary>
    public bool ReadsLengths => _varied.Row.ReadsLengths;

    /// <summary>Opens dates; null where ballots stand for all days of events together.</summary>
    public static OpenDates? Of(VariedCrisis crisis, ImmutableArray<MovableDate> dates, ImmutableArray<ImmutableArray<DateBox>> cells, FlipSearchFor search, DateOnly asOf)
    {
        CrisisFile file = crisis.File;
        if (!file.Standing.IsEmpty || dates.Any(date => date.IsOfEvent && date.At.Length > 1))
            return null;
        CompiledLaw law = crisis.Row.Law;
        var varied = new VariedCrisis(law, file, crisis.Readings, search.Options.Over, asOf) { Treaties = crisis.Treaties };
        varied.Row.LastDay = asOf.DayNumber;
        var rows = new RowDates(varied.Row);
        var dated = new DatedCrisis(file, law.Law);
        Dictionary<int, int> numbers = [];
        var events = ImmutableArray.CreateBuilder<OpenDay>();
        var inSlots = ImmutableArray.CreateBuilder<(int Key, int? Given)>();
        List<int[]> standing = [.. varied.Row.Events.Select(laid => (int[])[laid.Address + RecordLayout.On, laid.Address + RecordLayout.From])];
        for (int number = 0; number < dates.Length; number++)
        {
            MovableDate date = dates[number];
            int[] days = [.. cells[number].SelectMany(cell => cell.Days[0].Days.Take(MostDates))];
            if (date.Part == DatePart.On)
                days = [.. days.Where(day => dated.CanBe(date.Move(file, DateOnly.FromDayNumber(day))))];
            int? given = date.Was?.DayNumber;
            if (given is { } was)
                days = [.. days.Append(was).Order()];
            if (days.Length < 2)
                continue;
            if (date.Part is DatePart.On or DatePart.TakesEffect)
            {
                numbers[date.Key] = number;
                events.Add(new OpenDay(date.Key, date.At[0], date.Part == DatePart.TakesEffect, given ?? throw new System.Diagnostics.UnreachableException(), days));
                continue;
            }

            int[] slots = [.. date.At.SelectMany(at => SlotsOf(date, varied.Row, date.IsOfEvent ? varied.Row.Events[at].Address : rows.AddressOf(at)))];
            numbers[slots[0]] = number;
            inSlots.Add((slots[0], given));
            standing.Add(varied.OpenDate(date.AsThing(asOf) with { Key = slots[0] }, slots, days, given));
        }

        varied.Open(
            new EventDays(varied.Row, [.. events.OrderBy(day => day.IsEffect)], inSlots.ToImmutable()),
            new DatesRead(varied.Row, standing, CriticalDays.BesideEvents(law, file, asOf)));
        return new OpenDates(varied, search, new OpenDateLeaves(dates, cells, numbers, file, dated));
    }

    /// <summary>The smallest changes with a date among them, of so many changes at most; null where a limit was hit, or days are not as good as others.</summary>
    public ImmutableArray<FlipCandidate>? Smallest(int most)
    {
        _varied.Row.ReadsLengths = false;
        if (_search.Leaves(_varied, _varied.With(most) with { Enough = _enough }) is not { } leaves)
            return null;
        if (most == 1)
            _enough = [.. leaves.SelectMany(_leaves.Enough)];
        return _leaves.Smallest(leaves, most);
    }

    private static int[] SlotsOf(MovableDate date, Row row, int address) => date.Part switch
    {
        DatePart.From => [address + RecordLayout.From, address + RecordLayout.On],
        DatePart.Until => [address + RecordLayout.Until],
        _ => [address + row.Law.LayoutOf[date.Type].SlotOf(date.Field ?? "")],
    };
}
