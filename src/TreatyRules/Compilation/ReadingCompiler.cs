using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Compiles what asks for the reading of a question.</summary>
internal sealed class ReadingCompiler(Pools pools, Numbers numbers)
{
    /// <summary>The entry of what asks for a reading.</summary>
    public int Compile(ReadingIs reading, int then, int @else)
    {
        int question = numbers.QuestionOf(reading.Question);
        Question asked = numbers.Law.FindQuestion(reading.Question) ?? throw new UnreachableException();
        int number = Enumerable.Range(0, asked.Readings.Length).First(i => asked.Readings[i].Name == reading.Reading);
        if (pools.Watch is { TellsReadings: true } watch)
            return Each(asked, question, number, watch, then, @else);
        return pools.Add(new Node(Op.Reading, Operand.Global, numbers.QuestionSlot(question), question, number, 0, then, @else));
    }

    /// <summary>Asks for each reading in turn, so that the one that is taken can be seen.</summary>
    private int Each(Question asked, int question, int number, CompilationWatch watch, int then, int @else)
    {
        int next = @else;
        for (int i = asked.Readings.Length - 1; i >= 0; i--)
        {
            (int taken, _) = watch.Leading(pools, asked.Readings[i], i == number ? then : @else, next);
            next = pools.Add(new Node(Op.Reading, Operand.Global, numbers.QuestionSlot(question), question, i, 0, taken, next));
        }

        return next;
    }
}
