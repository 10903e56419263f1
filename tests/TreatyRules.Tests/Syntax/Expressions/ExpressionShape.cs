using TreatyRules.Syntax.Expressions;

namespace TreatyRules.Tests.Syntax.Expressions;

/// <summary>The structure with every parenthesis, so that two trees which print alike by chance are told apart.</summary>
internal static class ExpressionShape
{
    public static string Of(ExpressionSyntax e) => e switch
    {
        NotSyntax x => $"not({Of(x.Operand)})",
        AndSyntax x => $"and({string.Join(",", x.Operands.Select(Of))})",
        OrSyntax x => $"or({string.Join(",", x.Operands.Select(Of))})",
        ComparisonSyntax x => $"{x.Sign}({Of(x.Left)},{Of(x.Right)})",
        InSyntax x => $"in({Of(x.Value)},{x.IsNegated},{Of(x.Set)})",
        IsSyntax x => $"is({Of(x.Subject)},{x.IsNegated},{Of(x.Target)})",
        IsPartySyntax x => $"party({Of(x.State)},{x.IsNegated},{x.Treaty},{(x.On is null ? "" : Of(x.On))})",
        QuantifierSyntax x => $"{x.Quantifier}({x.Number},{Of(x.Over)},{(x.Where is null ? "" : Of(x.Where))})",
        ExceptSyntax x => $"except({Of(x.Set)},{Of(x.Without)})",
        ArithmeticSyntax x => $"{x.Sign}({Of(x.Left)},{Of(x.Right)})",
        _ => $"{e.GetType().Name}:{e}",
    };
}
