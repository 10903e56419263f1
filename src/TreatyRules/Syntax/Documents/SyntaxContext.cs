using System.Globalization;
using TreatyRules.Diagnostics;
using TreatyRules.Syntax.Expressions;
using TreatyRules.Text;

namespace TreatyRules.Syntax.Documents;

/// <summary>Reads the values of one document: each expression is parsed, and its mistakes told, once.</summary>
internal sealed class SyntaxContext(DiagnosticBag diagnostics)
{
    private readonly Dictionary<YamlScalar, ExpressionSyntax> _expressions = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where mistakes are reported.</summary>
    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>The expression that a scalar holds.</summary>
    public ExpressionSyntax Expression(YamlScalar scalar)
    {
        if (!_expressions.TryGetValue(scalar, out var expression))
            _expressions[scalar] = expression = ExpressionParser.Parse(scalar, diagnostics);
        return expression;
    }

    /// <summary>The number that a scalar holds, or null.</summary>
    public static NumberSyntax? Number(YamlScalar scalar) => ExpressionParser.Parse(scalar, new DiagnosticBag()) as NumberSyntax;

    /// <summary>The length of time that a scalar holds, or null.</summary>
    public static DurationSyntax? Duration(YamlScalar scalar) => ExpressionParser.Parse(scalar, new DiagnosticBag()) as DurationSyntax;

    /// <summary>The day that a scalar holds, or null.</summary>
    public static DateSyntax? Date(YamlScalar scalar) =>
        DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new DateSyntax(scalar.Span, date)
            : null;

    /// <summary>The day that a scalar holds, a year being its first day, or null.</summary>
    public static DateSyntax? YearOrDate(YamlScalar scalar) =>
        scalar.Value is [>= '0' and <= '9', _, _, _] && DateOnly.TryParseExact(scalar.Value + "-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? new DateSyntax(scalar.Span, first)
            : Date(scalar);
}
