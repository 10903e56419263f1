using System.Collections.Immutable;
using TreatyRules.Explanation;
using TreatyRules.Model;
using TreatyRules.Text;
using TreatyRules.Verdicts;

namespace TreatyRules;

/// <summary>What a procedure comes to in a crisis, why, and what was not known or assumed.</summary>
public sealed record Verdict : IReport
{
    /// <summary>The crisis's name.</summary>
    public required string Crisis { get; init; }

    /// <summary>The day at whose close it is read.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The treaty.</summary>
    public required string Treaty { get; init; }

    /// <summary>The procedure, without its treaty.</summary>
    public required string Procedure { get; init; }

    /// <summary>The outcome on which all completions of what is unknown agree; else <see cref="Outcome.Undetermined"/>.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The state; null when completions agree on the outcome at most.</summary>
    public required string? State { get; init; }

    /// <summary>The states still possible, when there are several.</summary>
    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>Whether it brings about common action: a recommendation at least, in a procedure that decides on that.</summary>
    public required bool TriggersCollectiveAction { get; init; }

    /// <summary>The day on which the state was entered; null without a state.</summary>
    public required DateOnly? Since { get; init; }

    /// <summary>Why there is no effect, or not yet; null when there is one, or it is undetermined.</summary>
    public required Cause? Cause { get; init; }

    /// <summary>The articles of the transitions on which the state rests and of the conditions that decided them.</summary>
    public required ImmutableArray<string> Articles { get; init; }

    /// <summary>The duties, permissions and prohibitions in force in every completion.</summary>
    public required ImmutableArray<EffectInForce> Effects { get; init; }

    /// <summary>The readings that the run asked for: question (qualified) to reading.</summary>
    public required ImmutableSortedDictionary<string, string> Readings { get; init; }

    /// <summary>The votes that the procedure rests on, in order.</summary>
    public required ImmutableArray<Decision> Decisions { get; init; }

    /// <summary>The votes and readings but for which it would be another; none where it is undetermined, since then it hangs on what is <see cref="Missing"/>.</summary>
    public ImmutableArray<Hinge> Hinges { get; init; } = [];

    /// <summary>Whether all were tried on which it may hang; not, where too much is unknown.</summary>
    public bool AllHingesTried { get; init; } = true;

    /// <summary>The outcomes still possible, when it is undetermined.</summary>
    public ImmutableArray<Outcome> Possible { get; init; } = [];

    /// <summary>The facts and ballots that can still change the outcome.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>The same facts and ballots, each with two completions that show it.</summary>
    public ImmutableArray<MissingFact> MissingShown { get; init; } = [];

    /// <summary>Why not every completion was looked at, in words; empty when every one was.</summary>
    public ImmutableArray<string> Limits { get; init; } = [];

    /// <summary>Whether every completion was looked at, or no other outcome can be reached; if not, more outcomes may be possible than <see cref="Possible"/> says.</summary>
    public bool IsExhaustive { get; init; } = true;

    /// <summary>What was taken to be so because the crisis says nothing of it.</summary>
    public required ImmutableArray<string> Assumed { get; init; }

    /// <summary>Events that changed nothing anywhere.</summary>
    public required ImmutableArray<string> Ignored { get; init; }

    /// <summary>The steps of the run; when something is unknown, of one completion.</summary>
    public required ExplanationTree Explanation { get; init; }

    /// <summary>The reasoning: what decided, step by step; or everything that was looked at.</summary>
    /// <param name="isFull">Whether conditions that had no say are among it.</param>
    public ExplanationTree Explain(bool isFull = false) => isFull ? Explanation : VerdictReport.Deciding(this);

    /// <summary>The duties in force.</summary>
    public IEnumerable<EffectInForce> Duties => Effects.Where(effect => effect.Kind == EffectKind.Duty);

    /// <summary>The permissions in force.</summary>
    public IEnumerable<EffectInForce> Permissions => Effects.Where(effect => effect.Kind == EffectKind.Permission);

    /// <summary>The prohibitions in force.</summary>
    public IEnumerable<EffectInForce> Prohibitions => Effects.Where(effect => effect.Kind == EffectKind.Prohibition);

    /// <summary>The verdict with its reasoning, as Markdown.</summary>
    public string ToMarkdown() => VerdictReport.Markdown(this);

    /// <summary>The verdict with its reasoning: what decided, step by step.</summary>
    public string ToText() => VerdictReport.Text(this);

    /// <inheritdoc/>
    public string ToJson(string corpus) => VerdictJson.Write([this], corpus, true);
}
