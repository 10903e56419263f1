using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Verdicts;

/// <summary>Finds the transition by which a procedure would be today where it stands.</summary>
internal sealed class RestingMove(Run run, Trace trace, int procedure)
{
    private readonly Row _row = run.Row;

    /// <summary>What <see cref="Find"/> finds, without leaving a mark: what the run itself asked for is what the verdict reports.</summary>
    public Move? In(int state)
    {
        bool[] questions = [.. _row.QuestionsRead];
        bool[] lists = [.. _row.ListsRead];
        Move? found = Find(state);
        questions.CopyTo(_row.QuestionsRead, 0);
        lists.CopyTo(_row.ListsRead, 0);
        return found;
    }

    /// <summary>
    /// On what a procedure rests today: of the transitions open in every state the first that holds, if it leads to where the procedure stands.
    /// It is no move, but the law of the day may be another than that of the day on which the state was entered.
    /// </summary>
    private Move? Find(int state)
    {
        _row.Frame = 0;
        Examiner examiner = trace.Examiner(run);
        for (int number = 0; number < _row.Law.Transitions.Length; number++)
        {
            CompiledTransition transition = _row.Law.Transitions[number];
            if (transition.Procedure != procedure || transition.From >= 0)
                continue;
            Finding finding = examiner.Examine(transition.Guard);
            if (finding is { IsThere: true, Holds: not false })
                return transition.To == state && finding.Holds == true ? new Move(_row.Today, procedure, state, number, -1, finding) : null;
        }

        return null;
    }
}
