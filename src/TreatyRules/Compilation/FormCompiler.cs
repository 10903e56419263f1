using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Compiles comparisons of counts to linear forms with whole weights, so that every part of a rule is decided exactly.</summary>
internal sealed class FormCompiler(Pools pools, SetCompiler sets, Func<int, Organ> organ)
{
    /// <summary>Whether a value counts ballots or seats.</summary>
    public static bool Counts(Value value) => value switch
    {
        Count => true,
        Arithmetic arithmetic => Counts(arithmetic.Left) || Counts(arithmetic.Right),
        _ => false,
    };

    /// <summary>The node that compares two sums of counts.</summary>
    public int Compile(Comparison comparison, Scope scope, int then, int @else)
    {
        Linear difference = Read(comparison.Left, scope).Plus(Read(comparison.Right, scope), -1);
        return Test(difference.Whole(), comparison.Operator, then, @else);
    }

    /// <summary>The node that asks how many ballots of a group meet a condition.</summary>
    public int Compile(Quantified quantified, BallotsOf ballots, Scope scope, int then, int @else)
    {
        int group = ballots.Group is null ? -1 : SetCompiler.GroupOf(organ(scope.Organ), ballots.Group);
        (int kinds, int within) = quantified.Where is null ? (FormTerm.AnyBallot, -1) : Filter(quantified.Where, scope.Deeper());
        var matching = Linear.Of(new FormTerm(1, group, kinds, within));
        var entitled = Linear.Of(new FormTerm(1, group, FormTerm.Entitled, -1));
        return quantified.Quantifier switch
        {
            Quantifier.Some => Test(matching.Plus(Linear.Of(1), -1).Whole(), ComparisonOperator.AtLeast, then, @else),
            Quantifier.Every => Test(matching.Plus(entitled, -1).Whole(), ComparisonOperator.AtLeast, then, @else),
            Quantifier.AtLeast when quantified.Least.IsWhole => Test(matching.Plus(Linear.Of(quantified.Least), -1).Whole(), ComparisonOperator.AtLeast, then, @else),
            Quantifier.AtLeast => Test(matching.Plus(entitled.Times(quantified.Least), -1).Whole(), ComparisonOperator.AtLeast, then, @else),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The summand that a count is, for a group of the organ or -1.</summary>
    public static FormTerm TermOf(Count count, int group) => new(1, group, Kinds(count.Of), -1);

    private static int Kinds(CountOf of) => of switch
    {
        CountOf.Yes => 1 << (int)Ballot.Yes,
        CountOf.No => 1 << (int)Ballot.No,
        CountOf.Abstain => 1 << (int)Ballot.Abstain,
        CountOf.NotVoting => 1 << (int)Ballot.NotVoting,
        CountOf.Absent => 1 << (int)Ballot.Absent,
        CountOf.Present => FormTerm.AnyBallot & ~(1 << (int)Ballot.Absent),
        CountOf.Voting => (1 << (int)Ballot.Yes) | (1 << (int)Ballot.No),
        CountOf.Seats => FormTerm.Seats,
        CountOf.Entitled => FormTerm.Entitled,
        _ => throw new UnreachableException(),
    };

    private static int KindOf(string word) => 1 << Words.Ballots.IndexOf(word);

    private Linear Read(Value value, Scope scope) => value switch
    {
        Count count => Linear.Of(TermOf(count, count.Group is null ? -1 : SetCompiler.GroupOf(organ(scope.Organ), count.Group))),
        Literal { Datum: NumberDatum number } => Linear.Of(number.Number),
        Arithmetic { Operator: ArithmeticOperator.Add } sum => Read(sum.Left, scope).Plus(Read(sum.Right, scope), 1),
        Arithmetic { Operator: ArithmeticOperator.Subtract } difference => Read(difference.Left, scope).Plus(Read(difference.Right, scope), -1),
        Arithmetic { Operator: ArithmeticOperator.Multiply, Left: Literal { Datum: NumberDatum factor } } product => Read(product.Right, scope).Times(factor.Number),
        Arithmetic { Operator: ArithmeticOperator.Multiply, Right: Literal { Datum: NumberDatum factor } } product => Read(product.Left, scope).Times(factor.Number),
        _ => throw new UnreachableException("A part of a voting rule compares sums of counts."),
    };

    /// <summary>Which ballots, within which set of states, meet a condition on a seat.</summary>
    private (int Kinds, int Within) Filter(Condition condition, Scope scope)
    {
        switch (condition)
        {
            case Comparison { Left: FieldOf { Field: "ballot" }, Right: Literal { Datum: WordDatum word } } comparison:
                return (comparison.Operator == ComparisonOperator.NotEqual ? FormTerm.AnyBallot & ~KindOf(word.Word) : KindOf(word.Word), -1);
            case IsIn { Element: FieldOf { Field: "ballot" }, Set: ListedSet listed }:
                return (listed.Codes.Aggregate(0, (kinds, word) => kinds | KindOf(word)), -1);
            case IsIn { Element: VariableValue or FieldOf { Field: "seat" } } isIn:
                return (FormTerm.AnyBallot, sets.Compile(isIn.Set, scope));
            case Comparison { Operator: ComparisonOperator.Equal, Left: VariableValue or FieldOf { Field: "seat" }, Right: Literal { Datum: WordDatum state } }:
                return (FormTerm.AnyBallot, pools.Add(new SetNode(SetKind.Constant, 0, pools.Add(sets.Bits([state.Word])), 0)));
            case Not { Operand: var operand } when Filter(operand, scope) is (var kinds, -1):
                return (FormTerm.AnyBallot & ~kinds, -1);
            case AllOf all:
                return all.Items.Select(item => Filter(item.Holds, scope)).Aggregate((FormTerm.AnyBallot, -1), Both);
            case AnyOf any when any.Items.Select(item => Filter(item.Holds, scope)).ToList() is var filters && filters.TrueForAll(filter => filter.Within < 0):
                return (filters.Aggregate(0, (kinds, filter) => kinds | filter.Kinds), -1);
            default:
                throw new UnreachableException("A condition on a seat asks for its ballot or for a set that it is in.");
        }
    }

    private (int Kinds, int Within) Both((int Kinds, int Within) left, (int Kinds, int Within) right)
    {
        int within = left.Within < 0 ? right.Within : right.Within < 0 ? left.Within : pools.Add(new SetNode(SetKind.And, 0, left.Within, right.Within));
        return (left.Kinds & right.Kinds, within);
    }

    private int Test((int Constant, ImmutableArray<FormTerm> Terms) form, ComparisonOperator comparison, int then, int @else)
    {
        int index = pools.Add(form.Constant, form.Terms);
        (int low, int high, bool negated) = comparison switch
        {
            ComparisonOperator.Equal => (0, 0, false),
            ComparisonOperator.NotEqual => (0, 0, true),
            ComparisonOperator.Less => (Slots.Least, -1, false),
            ComparisonOperator.AtMost => (Slots.Least, 0, false),
            ComparisonOperator.Greater => (1, int.MaxValue, false),
            ComparisonOperator.AtLeast => (0, int.MaxValue, false),
            _ => throw new UnreachableException(),
        };
        uint span = unchecked((uint)(high - low));
        return pools.Add(new Node(Op.Form, 0, 0, index, low, span, negated ? @else : then, negated ? then : @else));
    }
}
