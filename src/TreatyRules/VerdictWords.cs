using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Verdicts;

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

    /// <summary>What verdicts hang on: what is unknown; else the votes and readings but for which they would be others, or where there are none of these, those that change what is in force; null when on nothing. Of a single verdict it is told what it would be.</summary>
    public static string? HangOn(params IReadOnlyList<Verdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        ImmutableArray<string> unknown = [.. MissingWords.Names(verdicts, Some)];
        (Verdict Verdict, Hinge Hinge)[] hinges = [.. verdicts.SelectMany(verdict => verdict.Hinges.Select(hinge => (verdict, hinge)))];
        (Verdict Verdict, Hinge Hinge)[] turning = [.. hinges.Where(found => found.Hinge.Turns.Any(turn => turn.Outcome != found.Verdict.Outcome || turn.State != found.Verdict.State))];
        ImmutableArray<string> Told(HingeKind kind) =>
            [.. turning.Where(found => found.Hinge.Kind == kind).Select(found => Name(found.Verdict, found.Hinge) + (verdicts.Count == 1 ? $" ({Turns(found.Verdict, found.Hinge)})" : "")).Distinct()];
        ImmutableArray<string> votes = Told(HingeKind.Vote);
        ImmutableArray<string> readings = Told(HingeKind.Reading);
        ImmutableArray<string> parts =
        [
            .. unknown.IsEmpty ? [] : new[] { $"what is unknown: {Some(unknown)}" },
            .. votes.IsEmpty ? [] : new[] { $"{(votes.Length == 1 ? "the vote" : "the votes")}: {Some(votes)}" },
            .. readings.IsEmpty ? [] : new[] { $"{(readings.Length == 1 ? "the reading" : "the readings")}: {Some(readings)}" },
            .. turning.Length > 0 || hinges.Length == 0 ? [] : new[] { $"these for duties and bearers alone: {Some([.. hinges.Select(found => Name(found.Verdict, found.Hinge)).Distinct()])}" },
        ];
        return parts.IsEmpty ? null : string.Join("; ", parts);
    }

    /// <summary>What a verdict would be if something had been otherwise: <c>obliged</c>, <c>in state vetoed</c>.</summary>
    public static string Turn(Verdict verdict, HingeTurn turn)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(turn);
        return turn.Outcome != verdict.Outcome ? Headline(turn.Outcome)
            : turn.State != verdict.State ? turn.State is null ? "in one state or another" : $"in state {turn.State}"
            : "with other duties or bearers";
    }

    /// <summary>A vote in words: <c>S/RES/678 12-2-1 adopted</c>, <c>S/3710 7-2-2 vetoed by FRA, GBR</c>.</summary>
    public static string Vote(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (decision.IsWithoutVote)
            return $"{decision.Event} {Result(decision)} without a vote";
        string counts = $"{decision.Counts[(int)Ballot.Yes]}-{decision.Counts[(int)Ballot.No]}-{decision.Counts[(int)Ballot.Abstain]}";

        // What nobody objected to in time is adopted without a ballot.
        if (decision.Counts.Sum() == decision.Counts[(int)Ballot.NotVoting] && decision.Counts.Sum() > 0)
            counts += $" ({decision.Counts[(int)Ballot.NotVoting]} not voting)";
        string result = decision.Cause is { } cause ? Why(cause) : decision.Result == VoteResult.None ? "with a result that is not known" : Result(decision) + (decision.Way is null ? "" : $" ({Spaced(decision.Way)})");
        return decision.Unknown == 0 ? $"{decision.Event} {counts} {result}" : $"{decision.Event} {counts}, {decision.Unknown} unknown: {result}";
    }

    /// <summary>A result in words: <c>too few votes</c>.</summary>
    internal static string Result(VoteResult result) => result switch
    {
        VoteResult.None => "not voted on",
        VoteResult.Adopted => "adopted",
        VoteResult.Shortfall => "too few votes",
        VoteResult.Vetoed => "vetoed",
        VoteResult.Objected => "objected to",
        VoteResult.NoQuorum => "no quorum",
        _ => throw new UnreachableException(),
    };

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

    private static string Name(Verdict verdict, Hinge hinge) => hinge.Kind == HingeKind.Reading ? $"{Local(hinge.What)} = {hinge.Is}" : Vote(verdict.Decisions.First(decision => decision.Held == hinge.Held));

    private static string Turns(Verdict verdict, Hinge hinge) => string.Join(
        "; ",
        hinge.Turns.GroupBy(turn => Turn(verdict, turn)).Select(same => $"{string.Join(" or ", same.Select(Instead))}: {same.Key}"));

    private static string Instead(HingeTurn turn) => turn.Instead == VoteResult.Shortfall.Word() ? "too few votes" : turn.Instead == VoteResult.Objected.Word() ? "objected to" : turn.Instead;

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

    /// <summary>The first of several, and how many more there are.</summary>
    internal static string Some(ImmutableArray<string> items) =>
        items.Length <= MostListed ? string.Join(", ", items) : $"{string.Join(", ", items.Take(MostListed))} and {items.Length - MostListed} more";

    private static string Spaced(string name) => name.Replace('-', ' ');

    private static string Local(string qualified) => qualified[(qualified.IndexOf('/') + 1)..];
}
