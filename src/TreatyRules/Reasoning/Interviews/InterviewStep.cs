using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Description;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Where an interview stands: what is still possible, and what to ask next.</summary>
/// <param name="Possible">The outcomes still possible.</param>
/// <param name="IsExhaustive">Whether there are no others.</param>
/// <param name="Stuck">The sets of states on which something hangs, and the fields that cannot be gone through.</param>
/// <param name="Thing">What is asked for next; null when no answer can change the verdict.</param>
/// <param name="Question">The question.</param>
/// <param name="Open">How many outcomes its answers leave open on average; 0 where that is not known.</param>
internal sealed record InterviewStep(
    ImmutableArray<Outcome> Possible, bool IsExhaustive, ImmutableHashSet<string> Stuck, InterviewThing? Thing, InterviewQuestion? Question, double Open)
{
    /// <summary>Looks ahead, and chooses what is asked next.</summary>
    /// <param name="law">The law.</param>
    /// <param name="state">How far the interview has come.</param>
    /// <param name="procedure">The procedure.</param>
    /// <param name="asOf">The day at whose close the verdict is read.</param>
    /// <param name="options">How the law is read.</param>
    /// <param name="only">The one thing that may be asked, if it can change the verdict; null for any.</param>
    public static InterviewStep Of(CompiledLaw law, InterviewState state, int procedure, DateOnly asOf, InterviewOptions options, string? only = null) =>
        new QuestionChoice(law, state, procedure, asOf, options, only).Next();

    /// <summary>The question for a thing.</summary>
    public static InterviewQuestion Ask(CompiledLaw law, InterviewState state, Row row, InterviewThing thing, ImmutableArray<InterviewChoice> choices, ConditionReaders readers)
    {
        ImmutableArray<VotingRule> rules = thing.IsBallot ? readers.RulesOf(thing.Type) : [];
        var words = new QuestionWords(law.Law, state, row, rules);
        ImmutableArray<Passage> reasons = thing.IsBallot ? [.. rules.Select(VotingRuleWords.Of)] : [.. readers.Of(thing.Type, thing.Field?.Name).Select(read => thing.Held >= 0 ? Named(read.Reason, thing.Type) : read.Reason)];
        Passage? first = thing.IsBallot ? Deciding(rules, words, words.Code(thing.Seats[0]), state.File.Events[thing.Held].On) : reasons.FirstOrDefault();
        return new InterviewQuestion(
            words.About(thing),
            words.Of(thing),
            first?.Article,
            first is null ? null : OnOneLine(first),
            reasons,
            choices,
            words.Expects(thing),
            AnswerReader.DefaultOf(thing.Field),
            [.. thing.Seats.Skip(1).Select(words.Code)]);
    }

    /// <summary>A condition that speaks of "event" where it means the event that is asked about.</summary>
    private static Passage Named(Passage passage, string type)
    {
        string name = Phrases.Local(type);
        string text = passage.Text.Replace(" event.", $" {name}.", StringComparison.Ordinal).Replace(" event ", $" {name} ", StringComparison.Ordinal);
        text = text.StartsWith("event.", StringComparison.Ordinal) || text.StartsWith("event ", StringComparison.Ordinal) ? name + text["event".Length..] : text;
        return passage with { Text = text, Parts = [.. passage.Parts.Select(part => Named(part, type))] };
    }

    /// <summary>The part of a voting rule that asks for a seat's group; else the one that counts votes.</summary>
    private static Passage? Deciding(ImmutableArray<VotingRule> rules, QuestionWords words, string code, DateOnly day)
    {
        string? group = words.Group(code, day);
        ImmutableArray<(string Label, VotingPart Part)> parts =
        [
            .. rules.SelectMany(rule => rule.Ways).SelectMany(way => new (string Label, VotingPart? Part)[]
            {
                ("defeated by an objection", way.Objection), ("defeated by a veto", way.Veto), ("majority", way.Majority), ("quorum", way.Quorum),
            }).Where(part => part.Part is not null).Select(part => (part.Label, part.Part ?? throw new System.Diagnostics.UnreachableException())),
        ];
        if (parts.IsEmpty)
            return null;
        (string label, VotingPart asked) = parts.FirstOrDefault(part => group is not null && ConditionWords.Of(part.Part.Condition).Contains(group, StringComparison.Ordinal), parts.FirstOrDefault(part => part.Label == "majority", parts[0]));
        return ConditionWords.Passage(label, asked.Condition, asked.Provenance.Article);
    }

    private static string OnOneLine(Passage passage) =>
        passage.Parts.IsEmpty ? passage.Text : $"{passage.Text}: {string.Join("; ", passage.Parts.Select(OnOneLine))}";
}
