using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>What all completions agree on; otherwise undetermined, what they give, and what is missing.</summary>
/// <param name="Outcome">The outcome agreed, or <see cref="Outcome.Undetermined"/>.</param>
/// <param name="Possible">The outcomes that completions give, in the order of <see cref="Model.Outcome"/>.</param>
/// <param name="Missing">The unknowns for which two completions that differ in it alone differ in outcome. A list left out is one unknown.</param>
internal sealed record ReferenceVerdict(Outcome Outcome, ImmutableArray<Outcome> Possible, ImmutableArray<Unknown> Missing)
{
    public static ReferenceVerdict Of(string procedure, IReadOnlyList<CompletedRun> runs)
    {
        ImmutableArray<Outcome> possible = [.. runs.Select(run => OutcomeOf(procedure, run)).Distinct().Order()];
        return possible.Length == 1 ? new(possible[0], possible, []) : new(Outcome.Undetermined, possible, [.. Completions.UnknownsOf(runs).Where(unknown => IsMissing(unknown, procedure, runs))]);
    }

    public override string ToString() => $"{Outcome.Word()} ({string.Join(' ', Possible.Select(outcome => outcome.Word()))}) missing [{string.Join("; ", Missing)}]";

    /// <remarks>
    /// That an omitted list has a record, and the fields of that record, are one unknown. Two records that differ in outcome do not both agree with
    /// there being none: so the list is missing exactly if its existence is, and the fields need not be looked at.
    /// </remarks>
    private static bool IsMissing(Unknown unknown, string procedure, IReadOnlyList<CompletedRun> runs) =>
        unknown.Kind != UnknownKind.OmittedListField
        && runs.Any(one => one.Completion.Choices.TryGetValue(unknown, out int choice)
            && runs.Any(other => other.Completion.Choices.TryGetValue(unknown, out int otherChoice)
                && choice != otherChoice
                && OutcomeOf(procedure, one) != OutcomeOf(procedure, other)
                && one.Completion.DiffersOnlyIn(unknown, other.Completion)));

    private static Outcome OutcomeOf(string procedure, CompletedRun run) => run.Run.Procedures[procedure].Outcome;
}
