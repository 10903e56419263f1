using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Compiles what asks how a procedure stands: its state, or its outcome.</summary>
internal sealed class StandingCompiler(Numbers numbers, ComparisonCompiler comparisons)
{
    /// <summary>The entry of what asks in which state a procedure stands.</summary>
    public int Compile(StandsAt stands, int then, int @else) => InState(numbers.ProcedureOf(stands.Procedure), stands.State, then, @else);

    /// <summary>The entry of what asks for a procedure's outcome.</summary>
    public int Compile(OutcomeIs outcome, int then, int @else)
    {
        int number = numbers.ProcedureOf(outcome.Procedure);
        Procedure procedure = numbers.Law.FindProcedure(outcome.Procedure) ?? throw new UnreachableException();
        int entry = procedure.States.Where(state => Is(state.Outcome, outcome)).Aggregate(@else, (next, state) => InState(number, state.Name, then, next));

        // Outside its treaty's time a procedure is not engaged, whatever its initial state says.
        int outside = Is(Outcome.NotEngaged, outcome) ? then : @else;
        return comparisons.InPeriod(numbers.Law.TreatyOf(outcome.Procedure).InForce, entry, outside);
    }

    private static bool Is(Outcome outcome, OutcomeIs asked) => asked.Operator switch
    {
        ComparisonOperator.Equal => outcome == asked.Outcome,
        ComparisonOperator.NotEqual => outcome != asked.Outcome,
        ComparisonOperator.Less => IsOrdered(outcome, asked.Outcome) && outcome < asked.Outcome,
        ComparisonOperator.AtMost => outcome == asked.Outcome || (IsOrdered(outcome, asked.Outcome) && outcome < asked.Outcome),
        ComparisonOperator.Greater => IsOrdered(outcome, asked.Outcome) && outcome > asked.Outcome,
        ComparisonOperator.AtLeast => outcome == asked.Outcome || (IsOrdered(outcome, asked.Outcome) && outcome > asked.Outcome),
        _ => throw new UnreachableException(),
    };

    /// <summary>Outcomes with effect have an order among themselves; one without is equal to another or not.</summary>
    private static bool IsOrdered(Outcome one, Outcome other) => one >= Outcome.Consultation && other >= Outcome.Consultation;

    private int InState(int procedure, string state, int then, int @else)
    {
        Procedure asked = numbers.Procedures[procedure];
        int number = Enumerable.Range(0, asked.States.Length).First(i => asked.States[i].Name == state);
        return comparisons.InRange(Operand.Global, numbers.StateSlot(procedure), number, number, then, @else);
    }
}
