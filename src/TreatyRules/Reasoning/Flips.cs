using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Model;

namespace TreatyRules.Reasoning;

/// <summary>Looks for all smallest changes to a crisis that give a procedure another verdict.</summary>
/// <remarks>
/// A change is one ballot, one reading, one field of a fact or event, or whether it happened; to settle what is not known is a change too, and what is
/// not settled leaves no verdict. Of each group of changes one is made and run before it is told. Dates are varied by themselves.
/// </remarks>
public static class Flips
{
    /// <summary>The changes.</summary>
    /// <param name="corpus">The law.</param>
    /// <param name="crisis">The crisis.</param>
    /// <param name="procedure">The procedure's qualified name.</param>
    /// <param name="options">What is looked for.</param>
    /// <exception cref="ArgumentException">There is no such procedure or event.</exception>
    public static FlipReport Of(TreatyCorpus corpus, Crisis crisis, string procedure, FlipOptions options)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(crisis);
        return Of(corpus.Compiled, crisis.File, procedure, options);
    }

    internal static FlipReport Of(CompiledLaw law, CrisisFile given, string procedure, FlipOptions options)
    {
        CrisisFile file = CrisisVariation.WithMotions(given, law.Law);
        DateOnly asOf = options.AsOf ?? file.AsOf ?? file.LastDay;
        Hearing Hear(CrisisFile heard, ImmutableDictionary<string, string> readings) => new(law, heard, readings, asOf, options.After);
        Outcome from = Hear(file, options.Readings).Verdict(procedure).Outcome;
        int after = options.After is null ? -1 : file.Events.Select((held, i) => held.Symbol == options.After ? i : -1).Max();
        int number = law.ProcedureNumbers[procedure];
        var until = new Until(after < 0 ? asOf.DayNumber : int.MaxValue - 1, after);
        var varied = new VariedCrisis(law, file, options.Readings, options.Over);
        var watch = Stopwatch.StartNew();
        (int searched, ImmutableArray<FlipCandidate> candidates) = Search(varied, law.PlanFor(number), until, number, from, options, watch);

        var words = new FlipWords(varied);
        var flips = ImmutableArray.CreateBuilder<Flip>();
        foreach (FlipCandidate candidate in FlipMerger.Merge(candidates))
        {
            (CrisisFile changed, ImmutableDictionary<string, string> readings) = words.Make(candidate);
            Outcome proven = Hear(changed, readings).Verdict(procedure).Outcome;
            if ((int)proven != candidate.End)
                throw new UnreachableException($"A change was found to give {((Outcome)candidate.End).Word()} and gives {proven.Word()}: {candidate.Id}");
            flips.Add(new Flip(candidate.Size, proven, FlipWords.Ways(candidate), [.. candidate.Changes.Select(change => words.Tell(change.Token, change.Count))], Crisis.Of(changed), readings));
        }

        if (options.Over.HasFlag(FlipKind.Date) && options.Most > 0)
            flips.AddRange(DateFlips.Of(file, from, options, asOf, heard => Hear(heard, options.Readings).Verdict(procedure).Outcome));
        return new FlipReport(given.Id, procedure, from, [.. flips.OrderBy(flip => flip.Size)], searched, options.Most, Limits(varied, searched, options)) { AsOf = asOf, After = options.After };
    }

    /// <summary>Searches with more and more changes, so that a limit that is hit leaves the smaller ones whole.</summary>
    /// <remarks>A search with so many at most finds the smaller ones too, so it goes on by leaps, and one by one from where a leap went too far.</remarks>
    internal static (int Searched, ImmutableArray<FlipCandidate> Found) Search(VariedCrisis varied, Plan plan, Until until, int number, Outcome from, FlipOptions options, Stopwatch watch)
    {
        ImmutableArray<FlipCandidate> found = [];
        int searched = 0;
        bool leaps = true;
        while (searched < options.Most)
        {
            int most = leaps ? Math.Min(options.Most, searched + 1 + (searched / 3)) : searched + 1;
            if (UpTo(most) is { } minimal)
                (searched, found) = (most, minimal);
            else if (most == searched + 1)
                break;
            else
                leaps = false;
        }

        return (searched, found);

        ImmutableArray<FlipCandidate>? UpTo(int most)
        {
            if (FlipSearch.Leaves(varied, plan, until, run => (int)run.OutcomeOf(number), varied.With(most), options, watch) is not { } leaves)
                return null;
            (ImmutableArray<FlipCandidate> minimal, bool isComplete) =
                FlipCandidates.Minimal([.. leaves.Where(leaf => leaf.End != (int)from && (options.To is null || leaf.End == (int)options.To))], most);
            return isComplete ? minimal : null;
        }
    }

    private static ImmutableArray<string> Limits(VariedCrisis varied, int searched, FlipOptions options)
    {
        List<string> limits = [];
        if (searched < options.Most)
            limits.Add($"the search ended early: of more than {searched} changes at once not every way was gone through");
        if (varied.HasUnnamed)
            limits.Add("ballots of votes in which some are counted without a name are not varied");
        if (options.Over.HasFlag(FlipKind.Date) && options.Most > 1)
            limits.Add("days are varied one at a time, and not together with other changes");
        return [.. limits];
    }
}
