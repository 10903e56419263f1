using System.Collections.Immutable;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;

namespace TreatyRules.Reasoning.Days;

/// <summary>A crisis that is run with dates moved, by itself and with what else can be changed.</summary>
internal sealed class MovedCrisis
{
    private readonly VariedCrisis _varied;
    private readonly ImmutableArray<MovableDate> _dates;
    private readonly FlipSearchFor _search;
    private readonly Run _plain;
    private readonly RowDates _plainDates;
    private readonly RowDates _variedDates;
    private readonly DatedCrisis _dated;

    public MovedCrisis(VariedCrisis varied, ImmutableArray<MovableDate> dates, FlipSearchFor search, DateOnly asOf)
    {
        (_varied, _dates, _search) = (varied, dates, search);
        _plain = new Run(RowBuilder.Lay(varied.Row.Law, varied.File, varied.Readings));
        (_plainDates, _variedDates) = (new RowDates(_plain.Row), new RowDates(varied.Row));
        _dated = new DatedCrisis(varied.File, varied.Row.Law.Law);
        _plain.Row.LastDay = varied.Row.LastDay = asOf.DayNumber;
    }

    /// <summary>Whether a limit was hit, so that what was found last is not all.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The lists that were looked at since the dates were put back, with nothing moved and nothing changed.</summary>
    public bool[] ReadAsGiven()
    {
        Clear(_plain.Row);
        Outcome();
        return [.. _plain.Row.RecordsRead];
    }

    /// <summary>The lists that were looked at since the dates were put back, with nothing moved.</summary>
    public bool[] ReadUnmoved() => [.. _varied.Row.RecordsRead];

    /// <summary>Puts the dates back to what is given.</summary>
    public void PutBack()
    {
        _variedDates.Lay(_varied.File);
        Clear(_varied.Row);
    }

    /// <summary>What comes of dates moved to the first days of a box; null where it is not the same for all its days, so that it must be cut, or a limit was hit.</summary>
    public MovedDates? Move(DateBox box, int left)
    {
        CrisisFile file = _varied.File;
        for (int i = 0; i < box.Dates.Length; i++)
            file = _dates[box.Dates[i]].Move(file, DateOnly.FromDayNumber(box.Days[i].First));
        if (!_dated.CanBe(file))
            return MovedDates.Impossible(box);

        Clear(_plain.Row);
        _plainDates.Lay(file);
        int end = Outcome();
        if (_plain.Row.ReadsLengths && !box.IsPoint)
            return null;
        bool isFlip = end >= 0 && _search.IsFlip(end);
        if (isFlip || left == 0)
            return new MovedDates(box, [], [.. _plain.Row.RecordsRead], isFlip ? end : -1, isFlip, _plain.Row.ReadsLengths);

        Clear(_varied.Row);
        _variedDates.Lay(file);
        if (_search.Leaves(_varied, left) is not { } leaves)
        {
            IsCut = true;
            return null;
        }

        bool[] reads = [.. _varied.Row.RecordsRead.Zip(_plain.Row.RecordsRead, (one, other) => one | other)];
        bool readsLengths = _varied.Row.ReadsLengths || _plain.Row.ReadsLengths;
        return readsLengths && !box.IsPoint ? null : new MovedDates(box, leaves, reads, -1, false, readsLengths);
    }

    private static void Clear(Row row)
    {
        row.ReadsLengths = false;
        Array.Clear(row.RecordsRead);
    }

    /// <summary>What the crisis comes to with nothing else changed; -1 where what is not known leaves it open.</summary>
    private int Outcome()
    {
        _plain.Row.Unknowns.Clear();
        var observer = default(NoObserver);
        return _plain.To(_search.Plan, _search.Until, ref observer) == RunEnd.Done ? (int)_plain.OutcomeOf(_search.Procedure) : -1;
    }
}
