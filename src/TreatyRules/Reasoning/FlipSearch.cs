using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;

namespace TreatyRules.Reasoning;

/// <summary>Goes through the variations of a crisis with so many changes at most, by leaves: a run stops at the first test at which something that may be changed makes a difference, and is run again for each part.</summary>
internal sealed class FlipSearch
{
    private readonly VariedCrisis _crisis;
    private readonly Plan _plan;
    private readonly Until _until;
    private readonly Func<Run, int> _end;
    private readonly Varied _varied;
    private readonly FlipOptions _options;
    private readonly Stopwatch _watch;
    private readonly List<(int Key, Part Part)> _taken = [];
    private readonly List<FlipLeaf> _leaves = [];
    private int _runs;

    private FlipSearch(VariedCrisis crisis, Plan plan, Until until, Func<Run, int> end, Varied varied, FlipOptions options, Stopwatch watch)
    {
        _crisis = crisis;
        _plan = plan;
        _until = until;
        _end = end;
        _varied = varied;
        _options = options;
        _watch = watch;
    }

    private bool IsGivenUp { get; set; }

    /// <summary>The leaves; null when a limit was hit before all were found.</summary>
    public static ImmutableArray<FlipLeaf>? Leaves(VariedCrisis crisis, Plan plan, Until until, Func<Run, int> end, Varied varied, FlipOptions options, Stopwatch watch)
    {
        var search = new FlipSearch(crisis, plan, until, end, varied, options, watch);
        Unknowns unknowns = crisis.Row.Unknowns;
        unknowns.Varied = search._varied;
        search.Visit();
        unknowns.Clear();
        unknowns.Varied = null;
        return search.IsGivenUp || unknowns.HasGivenUp ? null : [.. search._leaves];
    }

    private void Visit()
    {
        if (IsGivenUp)
            return;
        Unknowns unknowns = _crisis.Row.Unknowns;
        unknowns.Clear();
        foreach ((int key, Part part) in _taken)
            unknowns.Take(key, part);
        if (_varied.Spent(unknowns, -1) > _varied.Most)
            return;
        if (++_runs > _options.MostRuns || _watch.Elapsed > _options.MostTime)
        {
            IsGivenUp = true;
            return;
        }

        var observer = default(NoObserver);
        switch (_crisis.Run.To(_plan, _until, ref observer))
        {
            case RunEnd.Done:
                _leaves.Add(Leaf(unknowns));
                break;
            case RunEnd.Unknown when unknowns.Split is { } split && (_crisis.Variables.ContainsKey(split.Key) || split.Parts[0].Bound is not null):
                foreach (Part part in split.Parts)
                {
                    _taken.Add((split.Key, part));
                    Visit();
                    _taken.RemoveAt(_taken.Count - 1);
                }

                break;
            default:
                // Something that is not known and is not settled, or a circle in the treaty: no outcome, so nothing that flips.
                break;
        }
    }

    private FlipLeaf Leaf(Unknowns unknowns) => new(
        [.. unknowns.Taken.Where(taken => _varied.IsChanged(taken.Key, unknowns)).OrderBy(taken => taken.Key).Select(taken => (taken.Key, taken.Value))],
        [.. unknowns.BoundVotes.Order().Select(held => unknowns.BoundsOf(held).ToImmutableArray())],
        _end(_crisis.Run));
}
