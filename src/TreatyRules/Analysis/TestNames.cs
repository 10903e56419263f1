using System.Diagnostics;
using TreatyRules.Compilation;

namespace TreatyRules.Analysis;

/// <summary>Names what a test of the graph asks, by content and not by its place in the pools: tests that ask the same have the same name.</summary>
internal sealed class TestNames(CompiledLaw law)
{
    /// <summary>The name of a test that is no plain range.</summary>
    public string Of(Node node, Func<int, int> condition) => node.Op switch
    {
        Op.HasWord => $"word {node.Low} in {node.Level} {node.Slot}",
        Op.InSet => $"{Operand(node.Slot)} in {Set(node.Arg, condition)}",
        Op.IsParty => $"{Operand(node.Slot)} party {node.Arg} on {(node.Low < 0 ? "" : Operand(node.Low))}",
        Op.Meets => $"{(node.Low == 0 ? $"record {node.Slot}" : Operand(node.Slot))} meets {condition(node.Arg)} above {node.Level}",
        Op.Quantify => Quantifier(node.Arg, condition),
        _ => throw new UnreachableException(),
    };

    /// <summary>The name of a comparison.</summary>
    public string Of(CompiledComparison comparison) => $"{Operand(comparison.Left)} {comparison.Operator} {Operand(comparison.Right)}";

    /// <summary>The name of an operand.</summary>
    public string Operand(int index)
    {
        Operand operand = law.Operands[index];
        return operand.Kind switch
        {
            OperandKind.Field => $"slot {operand.Level} {operand.A}",
            OperandKind.Constant => $"constant {operand.A}",
            OperandKind.Today => "today",
            OperandKind.LastField => $"last {operand.A} {operand.B}",
            OperandKind.Add or OperandKind.Subtract or OperandKind.Multiply => $"({Operand(operand.A)} {operand.Kind} {Operand(operand.B)})",
            OperandKind.Later or OperandKind.Earlier => $"({Operand(operand.A)} {operand.Kind} {law.Durations[operand.B]})",
            _ => $"({operand.Kind} {Operand(operand.A)})",
        };
    }

    /// <summary>The name of a set of states.</summary>
    public string Set(int index, Func<int, int> condition)
    {
        SetNode set = law.Sets[index];
        return set.Kind switch
        {
            SetKind.Constant => $"[{string.Join(' ', law.Constants.Skip(set.A).Take(law.Width))}]",
            SetKind.Or or SetKind.And or SetKind.Except => $"({Set(set.A, condition)} {set.Kind} {Set(set.B, condition)})",
            SetKind.Collected => $"{Set(set.B, condition)} over {Quantifier(set.A, condition)} at {set.Level}",
            _ => $"{set.Kind} {set.Level} {set.A} {set.B}",
        };
    }

    private string Quantifier(int index, Func<int, int> condition)
    {
        CompiledQuantifier quantifier = law.Quantifiers[index];
        string source = quantifier.Set < 0 ? $"list {quantifier.List}" : Set(quantifier.Set, condition);
        return $"{quantifier.Quantifier} {quantifier.LeastNumerator}/{quantifier.LeastDenominator} of {source} term {condition(quantifier.Term)} where {condition(quantifier.Where)} at {quantifier.Level}";
    }
}
