using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Verdicts;

/// <summary>Finds why a procedure has no effect, or not yet.</summary>
internal sealed class CauseFinder(Run run, VoteReader votes)
{
    private readonly Row _row = run.Row;

    /// <summary>The cause; null when there is an effect.</summary>
    /// <param name="procedure">The procedure's number.</param>
    /// <param name="last">The move by which it came to its state; null when it has never moved.</param>
    public Cause? Find(int procedure, Move? last)
    {
        if (!run.IsInForce(procedure))
            return Cause.Of(CauseKind.NotInForce, null, InForce(procedure));
        ProcedureState state = _row.Law.Procedures[procedure].States[run.StateOf(procedure)].State;
        string? article = last is null ? state.Provenance.Article : _row.Law.Transitions[last.Transition].Transition.Provenance.Article;
        if (state.Cause is { } cause)
            return Cause.Of(cause, article, state.Awaits);
        return state.Outcome switch
        {
            Outcome.Pending => Cause.Of(CauseKind.Awaiting, article, state.Awaits),
            Outcome.NotEngaged when last is null => Cause.Of(WasAnythingPut(procedure) ? CauseKind.ConditionNotMet : CauseKind.NotPut, article),
            Outcome.NotEngaged => Cause.Of(IsTimed(last) ? CauseKind.Lapsed : CauseKind.ConditionNotMet, article),
            Outcome.NotAdopted or Outcome.Blocked => OfVote(last) ?? Cause.Of(last is not null && IsTimed(last) ? CauseKind.Lapsed : CauseKind.ConditionNotMet, article),
            // What is prohibited lacks nothing: the prohibition is what the law says, and its articles say why.
            _ => null,
        };
    }

    private static bool Failed(int result) => result is not ((int)VoteResult.None or (int)VoteResult.Adopted);

    private string InForce(int procedure)
    {
        Period period = _row.Law.Law.Treaties[_row.Law.Procedures[procedure].Treaty].InForce;
        return period.Until is null ? $"in force from {period.From:yyyy-MM-dd}" : $"in force from {period.From:yyyy-MM-dd} until {period.Until:yyyy-MM-dd}";
    }

    /// <summary>Whether something that the procedure asks for has come about: a fact, or an event that was held.</summary>
    private bool WasAnythingPut(int procedure)
    {
        CompiledProcedure compiled = _row.Law.Procedures[procedure];
        bool asksForFacts = compiled.Lists.Any(list => list > 0 && !_row.Law.EventNumbers.ContainsKey(_row.Law.Layouts[list].Type));
        return asksForFacts || compiled.Lists.Contains(0) || !compiled.Asks.IsEmpty
            || _row.Events.Any(laid => compiled.Lists.Contains(_row.Law.Events[laid.Event].List) && _row.Slots[laid.Address + RecordLayout.Exists] == 1);
    }

    private bool IsTimed(Move move) =>
        _row.Law.Procedures[move.Procedure].States[move.From].After.Any(after => after.Transition == move.Transition);

    private Cause? OfVote(Move? move)
    {
        if (move is null)
            return null;
        if (move.Held >= 0 && Failed(_row.Slots[_row.Events[move.Held].Address + RecordLayout.Result]))
            return votes.Read(move.Held).Cause;
        return Failure(move.Finding, move.Day) is { } held ? votes.Read(held).Cause : null;
    }

    /// <summary>The failed vote that a finding rests on: a record that it found, or the event held last that it asked for.</summary>
    private int? Failure(Finding finding, int day)
    {
        if (finding is { List: > 0, Holds: true } && _row.Law.EventNumbers.ContainsKey(_row.Law.Layouts[finding.List].Type)
            && Failed(_row.Slots[finding.Member + RecordLayout.Result]))
        {
            return _row.Slots[finding.Member + RecordLayout.Number];
        }

        foreach (CompiledRead read in finding.Condition.Reads)
        {
            if (finding.Holds == true && read.Value is LastField last && LastHeld(last.Event, day) is { } held)
                return held;
        }

        foreach (Finding child in finding.Children)
        {
            if (child.IsThere && Failure(child, day) is { } held)
                return held;
        }

        return null;
    }

    private int? LastHeld(string type, int day)
    {
        int number = _row.Law.EventNumbers[type];
        int held = Array.FindLastIndex(_row.Events, laid =>
            laid.Event == number && _row.Slots[laid.Address + RecordLayout.Exists] == 1 && _row.Slots[laid.Address + RecordLayout.From] <= day);
        return held >= 0 && Failed(_row.Slots[_row.Events[held].Address + RecordLayout.Result]) ? held : null;
    }
}
