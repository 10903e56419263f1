using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Model;
using TreatyRules.Reasoning.Counterfactuals;

namespace TreatyRules.Reasoning.Days;

/// <summary>Finds smallest changes with dates among them: with dates open like anything else, where that can be, and else by moving them.</summary>
internal sealed class DateFlips
{
    private readonly FlipSearchFor _search;
    private readonly DateMoves _moves;
    private readonly ImmutableArray<ImmutableArray<int>> _periods;
    private OpenDates? _open;
    private ImmutableArray<FlipCandidate> _found = [];
    private int _searched;

    public DateFlips(VariedCrisis varied, FlipSearchFor search, DateOnly asOf)
    {
        (CompiledLaw law, CrisisFile file) = (varied.Row.Law, varied.File);
        _search = search;
        ImmutableArray<MovableDate> dates = [.. MovableDates.Of(file, law.Law).Where(date => !date.IsOfEvent || search.Plan.Events[law.EventNumbers[date.Type]])];
        foreach (MovableDate date in dates)
            varied.Add(date.AsThing(asOf));
        ImmutableArray<ImmutableArray<DateBox>> cells = DateCells.Of(dates, law, file, search, asOf);
        _moves = new DateMoves(varied, dates, cells, search, asOf);
        _periods = [.. dates.SelectMany((date, from) => Enumerable.Range(from + 1, dates.Length - from - 1).Where(until => date.BeginsWhatEnds(dates[until])).Select(until => ImmutableArray.Create(from, until)))];
        _open = search.Options.Most <= OpenDates.MostDates ? OpenDates.Of(varied, dates, cells, search, asOf) : null;
    }

    /// <summary>Whether dates are open like anything else, since nothing was found that does not allow it.</summary>
    public bool AreOpen => _open is not null;

    /// <summary>Up to how many changes at once every way was gone through, with one date among them, with two, and on. With so many dates there are no fewer changes.</summary>
    public ImmutableArray<int> Searched => [.. Enumerable.Range(0, _search.Options.Most).Select(dates => AreOpen ? Math.Max(_searched, dates) : dates < _moves.Searched.Count ? _moves.Searched[dates] : dates)];

    /// <summary>Notes what the crisis comes to with no date moved and so many changes at most: one more each time.</summary>
    public void Unmoved(ImmutableArray<FlipLeaf> leaves) => _moves.Unmoved(leaves);

    /// <summary>Goes through the ways with a date among them and so many changes at most; false when a limit was hit. One more is asked for each time.</summary>
    public bool TrySearch(int most)
    {
        if (_open is null)
            return _moves.TrySearch(most);

        // The first day of a fact can be moved alone only as far as the last, and this only as far as that, so neither tells what both do.
        if (_open.Smallest(most) is { } found && (most < 2 ? [] : _moves.Together(_periods)) is { } both)
        {
            (_found, _searched) = ([.. found, .. both], most);
            return true;
        }

        // One change at a time is always gone through.
        if (!_open.ReadsLengths && most > 1 && _search.Watch.Elapsed > _search.Options.MostTime)
            return false;
        _open = null;
        return Enumerable.Range(1, most).All(_moves.TrySearch);
    }

    /// <summary>The smallest changes with a date among them of all ways that were gone through; null when there are too many to compare.</summary>
    public ImmutableArray<FlipCandidate>? Smallest() => AreOpen ? _found : _moves.Smallest();
}
