using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules;

/// <summary>A verdict in plain words.</summary>
public static class VerdictWords
{
    private const int MostListed = 5;

    /// <summary>The whole verdict in a sentence: <c>blocked: vetoed by RUS (27(3))</c>.</summary>
    public static string Sentence(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        string article = Article(verdict);
        return $"{Headline(verdict.Outcome)}: {Why(verdict)}{(article.Length == 0 ? "" : $" ({article})")}";
    }

    /// <summary>An outcome, as a headline.</summary>
    public static string Headline(Outcome outcome) => outcome switch
    {
        Outcome.NotEngaged => "not engaged",
        Outcome.Pending => "pending",
        Outcome.NotAdopted => "not adopted",
        Outcome.Blocked => "blocked",
        Outcome.Adopted => "adopted",
        Outcome.Prohibited => "prohibited",
        Outcome.Consultation => "consultation",
        Outcome.Recommended => "recommended",
        Outcome.Authorised => "authorised",
        Outcome.Obliged => "obliged",
        Outcome.Undetermined => "undetermined",
        _ => throw new UnreachableException(),
    };

    /// <summary>Why: the cause where there is no effect, else the state and since when; what is possible where it is undetermined.</summary>
    public static string Why(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        if (verdict.Outcome == Outcome.Undetermined)
            return Possible(verdict);
        if (verdict.Cause is { } cause)
            return Why(cause);
        return verdict.State is null ? string.Join(" or ", verdict.States) : $"{Spaced(verdict.State)} since {verdict.Since:yyyy-MM-dd}";
    }

    /// <summary>A cause in words: <c>vetoed by FRA, GBR</c>.</summary>
    public static string Why(Cause cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        string why = cause.Is switch
        {
            CauseKind.None => "nothing stands in the way",
            CauseKind.Vetoed => "vetoed" + By(cause),
            CauseKind.Shortfall => "too few votes" + Margin(cause),
            CauseKind.Objected => "objected to" + By(cause),
            CauseKind.NoQuorum => "no quorum" + Margin(cause),
            CauseKind.NotCompetent => "not competent" + Needed(cause),
            CauseKind.NotInForce => cause.Needed is null ? "not in force" : $"not in force ({cause.Needed})",
            CauseKind.ConditionNotMet => "its conditions are not met" + Needed(cause),
            CauseKind.NotPut => "nothing was put to it" + Needed(cause),
            CauseKind.NoConsent => "consent was not given" + Needed(cause),
            CauseKind.Awaiting => cause.Needed is null ? "awaits a decision" : $"awaits {cause.Needed}",
            CauseKind.Lapsed => "its time has run out" + Needed(cause),
            CauseKind.Superseded => "another decision took its place" + Needed(cause),
            _ => throw new UnreachableException(),
        };
        return cause.Also.IsEmpty ? why : $"{why}; {string.Join(" and ", cause.Also.Select(Besides))} besides";
    }

    /// <summary>The article that decided: that of the cause, else the first on which the state rests; empty when none is named.</summary>
    public static string Article(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict.Cause?.Article ?? verdict.Articles.FirstOrDefault() ?? "";
    }

    /// <summary>What verdicts hang on: what is unknown; else the votes that decided them and the readings that were read; null when on nothing.</summary>
    public static string? HangOn(params IReadOnlyList<Verdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        ImmutableArray<string> unknown = [.. verdicts.SelectMany(verdict => verdict.Missing).Distinct()];
        ImmutableArray<string> votes = [.. verdicts.SelectMany(Deciding).DistinctBy(decision => (decision.Event, decision.On)).Select(Vote)];
        ImmutableArray<string> readings = [.. verdicts.SelectMany(verdict => verdict.Readings).Distinct().Select(reading => $"{Local(reading.Key)} = {reading.Value}")];
        string read = readings.Length > MostListed && verdicts.Count > 1 ? $"readings of {readings.Length} contested questions" : $"readings: {Some(readings)}";
        ImmutableArray<string> parts =
        [
            .. unknown.IsEmpty ? [] : new[] { $"what is unknown: {Some(unknown)}" },
            .. votes.IsEmpty ? [] : new[] { $"the vote: {string.Join(" and ", votes)}" },
            .. readings.IsEmpty ? [] : new[] { read },
        ];
        return parts.IsEmpty ? null : string.Join("; ", parts);
    }

    /// <summary>The votes that decided: the first of which an effect in force is, or the last that failed for the verdict's cause; and the last of all, if it failed.</summary>
    public static IEnumerable<Decision> Deciding(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        if (verdict.Outcome is Outcome.NotEngaged or Outcome.Undetermined || verdict.Decisions.IsEmpty)
            return [];
        Decision last = verdict.Decisions[^1];
        Decision decided = OfEffect(verdict)
            ?? verdict.Decisions.LastOrDefault(decision => decision.Cause is { } cause && cause.Is == verdict.Cause?.Is)
            ?? last;
        return last.Cause is null || last == decided ? [decided] : [decided, last];
    }

    /// <summary>A vote in words: <c>S/RES/678 12-2-1 adopted</c>, <c>S/3710 7-2-2 vetoed by FRA, GBR</c>.</summary>
    public static string Vote(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (decision.IsWithoutVote)
            return $"{decision.Event} {Result(decision)} without a vote";
        string counts = $"{decision.Counts[(int)Ballot.Yes]}-{decision.Counts[(int)Ballot.No]}-{decision.Counts[(int)Ballot.Abstain]}";
        string result = decision.Cause is { } cause ? Why(cause) : Result(decision) + (decision.Way is null ? "" : $" ({Spaced(decision.Way)})");
        return decision.Unknown == 0 ? $"{decision.Event} {counts} {result}" : $"{decision.Event} {counts}, {decision.Unknown} unknown: {result}";
    }

    /// <summary>The word for a vote's result; <c>unknown</c> where what is not known decides it.</summary>
    public static string Result(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Result == VoteResult.None ? "unknown" : decision.Result.Word();
    }

    /// <summary>A duty, permission or prohibition in words: <c>the 29 bearers may use all necessary means (42), for S/RES/678</c>.</summary>
    public static string Effect(EffectInForce effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        string bearers = effect.Bearers.Length <= MostListed ? string.Join(", ", effect.Bearers)
            : $"{string.Join(", ", effect.Bearers.Take(MostListed))} and {effect.Bearers.Length - MostListed} more";
        string verb = effect.Kind switch
        {
            EffectKind.Duty => "must",
            EffectKind.Permission => "may",
            EffectKind.Prohibition => "must not",
            _ => throw new UnreachableException(),
        };
        return $"{(bearers.Length == 0 ? "nobody" : bearers)} {verb} {effect.What}{(effect.Article is null ? "" : $" ({effect.Article})")}{(effect.For is null ? "" : $", for {effect.For}")}";
    }

    /// <summary>The decision of which the effect is that gave the outcome its name.</summary>
    private static Decision? OfEffect(Verdict verdict) => verdict.Effects
        .Where(effect => effect.Kind == (verdict.Outcome == Outcome.Authorised ? EffectKind.Permission : EffectKind.Duty))
        .Select(effect => verdict.Decisions.FirstOrDefault(decision => decision.Event == effect.For))
        .FirstOrDefault(decision => decision is not null);

    private static string Possible(Verdict verdict)
    {
        string possible = string.Join(" or ", verdict.Possible.Select(Headline));
        string all = verdict.IsExhaustive ? "" : possible.Length == 0 ? "too much is unknown" : ", perhaps more";
        return possible + all;
    }

    private static string By(Cause cause) => cause.By.IsEmpty ? "" : $" by {string.Join(", ", cause.By)}";

    private static string Margin(Cause cause) => cause.Needed is null ? "" : cause.Had is null ? $" ({cause.Needed})" : $" ({cause.Needed}, had {cause.Had})";

    private static string Needed(Cause cause) => cause.Needed is null ? "" : $": {cause.Needed}";

    private static string Besides(CauseKind kind) => kind switch
    {
        CauseKind.Shortfall => "too few votes",
        CauseKind.NoQuorum => "no quorum",
        _ => Spaced(kind.Word()),
    };

    private static string Some(ImmutableArray<string> items) =>
        items.Length <= MostListed ? string.Join(", ", items) : $"{string.Join(", ", items.Take(MostListed))} and {items.Length - MostListed} more";

    private static string Spaced(string name) => name.Replace('-', ' ');

    private static string Local(string qualified) => qualified[(qualified.IndexOf('/') + 1)..];
}
