using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Conditions;

/// <summary>Asks which reading of a question holds: the one chosen, or the day's default.</summary>
internal sealed class Readings(Row row)
{
    /// <summary>Whether a reading holds today: 1, 0, or -1 for unknown.</summary>
    public int Test(in Node node)
    {
        int chosen = row.Slots[node.Slot];
        row.QuestionsRead[node.Arg] = true;
        if (chosen == Slots.Unknown)
            return TestUnknown(node);
        bool holds = (chosen >= 0 ? chosen : DefaultOf(node.Arg)) == node.Low;
        row.ReadingTests.Add(node.Arg, node.Low, holds);
        return holds ? 1 : 0;
    }

    /// <summary>Where readings are varied: -1 stands for the day's default.</summary>
    private int TestUnknown(Node node)
    {
        int today = DefaultOf(node.Arg);
        return row.Unknowns.Test(node.Slot, value => (value < 0 ? today : value) == node.Low);
    }

    private int DefaultOf(int number)
    {
        CompiledQuestion question = row.Law.Questions[number];
        int at = question.Starts.Length - 1;
        while (question.Starts[at] > row.Today)
            at--;
        if (at + 1 < question.Starts.Length)
            row.StopOn(question.Starts[at + 1]);
        return question.Defaults[at];
    }
}
