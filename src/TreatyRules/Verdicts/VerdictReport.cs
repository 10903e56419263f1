using System.Collections.Immutable;
using System.Text;
using TreatyRules.Explanation;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>A verdict with its reasons, as text or Markdown: what it is, on what it hangs, its effects, the steps, and what was assumed.</summary>
internal static class VerdictReport
{
    /// <summary>The lines of the text, in order.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="isFull">Whether conditions that had no say are told too.</param>
    /// <param name="told">The steps that were told of other verdicts, which are not told again; null to tell all.</param>
    public static IEnumerable<ExplanationLine> Lines(Verdict verdict, bool isFull = false, StepsTold? told = null)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        yield return new ExplanationLine(0, ExplanationLineKind.Step, $"{verdict.Treaty}/{verdict.Procedure}: {VerdictWords.Sentence(verdict)}");
        foreach (string remark in Remarks(verdict))
            yield return new ExplanationLine(1, ExplanationLineKind.Step, remark);
        foreach (ExplanationLine line in ExplanationText.Lines(Tree(verdict, isFull, told), isFull))
            yield return line;
    }

    /// <summary>The text, each line ended by a line feed.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="isFull">Whether conditions that had no say are told too.</param>
    public static string Text(Verdict verdict, bool isFull = false) => string.Concat(Lines(verdict, isFull).Select(line => $"{line}\n"));

    /// <summary>A section of Markdown.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="isFull">Whether conditions that had no say are told too.</param>
    /// <param name="told">The steps that were told of other verdicts, which are not told again; null to tell all.</param>
    public static string Markdown(Verdict verdict, bool isFull = false, StepsTold? told = null)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var text = new StringBuilder();
        text.Append("## ").Append(verdict.Treaty).Append('/').Append(verdict.Procedure).Append("\n\n**").Append(VerdictWords.Sentence(verdict)).Append("**\n\n");
        foreach (string remark in Remarks(verdict))
            text.Append("- ").Append(remark).Append('\n');
        return text.Append('\n').Append(ExplanationMarkdown.Write(Tree(verdict, isFull, told), isFull)).ToString();
    }

    private static ExplanationTree Tree(Verdict verdict, bool isFull, StepsTold? told) => told is null || isFull ? verdict.Explain(isFull) : told.Rest(verdict.Explain());

    /// <summary>What decided. Where a vote did, what else would have led on says nothing; and a vote says nothing on which neither the verdict hangs nor a step rests.</summary>
    internal static ExplanationTree Deciding(Verdict verdict)
    {
        ExplanationTree tree = DecidingPart.Of(verdict.Explanation);
        HashSet<string> resting = [.. verdict.Hinges.Select(hinge => hinge.What), .. tree.Steps.SelectMany(step => step.Basis).SelectMany(MembersMet), .. tree.Steps.SelectMany(step => LastVotes(step, verdict))];
        return new ExplanationTree(
        [
            .. tree.Steps.Where(step => step.Kind switch
            {
                StepKind.Stay => verdict.Cause?.Rule is null,
                StepKind.Vote => verdict.Outcome == Outcome.Undetermined || resting.Contains(step.Subject),
                _ => true,
            }),
        ]);
    }

    /// <summary>The votes of whose events a step asks as the last of their type.</summary>
    private static IEnumerable<string> LastVotes(ExplanationStep step, Verdict verdict) =>
        from name in step.Kind == StepKind.Move ? step.Basis.SelectMany(FactsRead).Distinct() : []
        where name.StartsWith("last ", StringComparison.Ordinal) && name.Contains('.')
        let type = name["last ".Length..name.IndexOf('.')]
        let vote = verdict.Decisions.LastOrDefault(decision => decision.Type[(decision.Type.IndexOf('/') + 1)..] == type && decision.On <= step.Day)
        where vote is not null
        select vote.Event;

    private static IEnumerable<string> FactsRead(ExplanationNode node) => [.. node.Facts.Select(fact => fact.Name), .. node.Basis.SelectMany(FactsRead)];

    private static IEnumerable<string> MembersMet(ExplanationNode node) =>
        [.. node is { Kind: ExplanationNodeKind.Member, Holds: true } ? [node.Text] : Array.Empty<string>(), .. node.Basis.SelectMany(MembersMet)];

    private static IEnumerable<string> Remarks(Verdict verdict) =>
    [
        .. VerdictWords.HangOn(verdict) is { } hangsOn ? [$"hangs on {hangsOn}"] : Array.Empty<string>(),
        .. AlsoAsked(verdict) is { Length: > 0 } asked ? [$"asked besides, and no other reading changes it: {string.Join(", ", asked)}"] : Array.Empty<string>(),
        .. verdict.AllHingesTried ? [] : new[] { "it may hang on more: with so much unknown, not everything was tried" },
        .. MissingWords.Lines(verdict),
        .. verdict.Outcome == Outcome.Undetermined || !verdict.States.IsEmpty ? ["the steps are those of one completion of what is unknown; others take other steps"] : Array.Empty<string>(),
        .. verdict.Limits.Select(limit => $"not all was gone through: {limit}"),
        .. verdict.Effects.Select(VerdictWords.Effect),
        .. verdict.Assumed.IsEmpty ? [] : new[] { $"assumed: {string.Join(", ", verdict.Assumed)}" },
        .. verdict.Ignored.IsEmpty ? [] : new[] { $"changed nothing: {string.Join(", ", verdict.Ignored)}" },
    ];

    /// <summary>The readings that the run asked for, of questions on which the verdict does not hang.</summary>
    private static ImmutableArray<string> AlsoAsked(Verdict verdict) => verdict.Outcome == Outcome.Undetermined || !verdict.AllHingesTried ? [] :
    [
        .. verdict.Readings.Where(reading => !verdict.Hinges.Any(hinge => hinge.Kind == HingeKind.Reading && hinge.What == reading.Key))
            .Select(reading => $"{reading.Key[(reading.Key.IndexOf('/') + 1)..]} = {reading.Value}"),
    ];
}
