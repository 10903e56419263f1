using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>What can still come of a crisis, as far as an interview looks ahead.</summary>
/// <param name="File">The crisis that was looked through.</param>
/// <param name="Run">The run that was completed, at the close of the day in question.</param>
/// <param name="Diagram">Its completions.</param>
/// <param name="Possible">The outcomes still possible.</param>
/// <param name="IsExhaustive">Whether there are no others.</param>
/// <param name="Stuck">The fields that cannot be gone through and that something hangs on.</param>
/// <param name="Sets">The sets of states of which it is asked who is in them.</param>
internal sealed record InterviewOutlook(
    CrisisFile File, Run Run, CompletionDiagram Diagram, ImmutableArray<Outcome> Possible, bool IsExhaustive, ImmutableHashSet<string> Stuck,
    ImmutableHashSet<string> Sets)
{
    /// <summary>Looks through all completions of what is not known, whoever is in the sets of states that a draft leaves at what the law takes them to be.</summary>
    public static InterviewOutlook Open(CompiledLaw law, InterviewState state, int procedure, DateOnly asOf, InterviewOptions options, LookAhead ahead) =>
        Of(law, state, state.Finish(state.Assumed), procedure, asOf, options, ahead);

    /// <summary>Looks through the completions in which these sets of states are what the law takes them to be; others may be possible, as far as was seen.</summary>
    public static InterviewOutlook Taken(CompiledLaw law, InterviewState state, int procedure, DateOnly asOf, InterviewOptions options, LookAhead ahead, InterviewOutlook open)
    {
        InterviewOutlook taken = Of(law, state, state.Finish(ImmutableHashSet<string>.Empty), procedure, asOf, options, ahead);
        return state.Assumed.IsEmpty ? taken
            : taken with { Possible = [.. taken.Possible.Union(open.Possible).Order()], IsExhaustive = false, Stuck = taken.Stuck.Union(open.Stuck), Sets = taken.Sets.Union(open.Sets) };
    }

    /// <summary>Looks through the completions of a crisis, so far.</summary>
    public static InterviewOutlook Of(CompiledLaw law, InterviewState state, CrisisFile file, int procedure, DateOnly asOf, InterviewOptions options, LookAhead ahead)
    {
        var run = new Run(RowBuilder.Lay(law, file, options.Readings));
        CompletionDiagram diagram = Completions.Explore(run, law.PlanFor(procedure), UntilOf(run.Row, asOf, options), procedure, ahead.Steps, ahead.Asked, options.Progress, tellsEffects: false);
        ahead.Take(diagram.Steps, run.Row.Unknowns.Asked);
        run.Row.Today = asOf.DayNumber;
        HashSet<int> sets = [.. diagram.Root.IsDecided ? [] : diagram.MembersAlike().SelectMany(alike => alike).Select(key => Unknown.MemberOf(key)?.Address).OfType<int>()];
        ImmutableHashSet<string> Named(ICollection<int> keys) => keys.Count == 0 ? [] : [.. InterviewThings.All(state, run.Row).Where(thing => keys.Contains(thing.Key)).Select(thing => thing.Id)];
        return new InterviewOutlook(file, run, diagram, diagram.Possible, diagram.IsComplete, Named([.. diagram.Stuck]), Named(sets));
    }

    /// <summary>How far a crisis is run: to the close of a day, or right after an event.</summary>
    public static Until UntilOf(Row row, DateOnly asOf, InterviewOptions options)
    {
        int after = options.After is null ? -1 : Array.FindIndex(row.Events, laid => laid.Held.Symbol == options.After);
        return new Until(after < 0 ? asOf.DayNumber : int.MaxValue - 1, after);
    }
}
