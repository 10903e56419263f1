using System.Diagnostics;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Expressions;
using TreatyRules.Text;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>Binds expressions that have one value: literals, fields, counts, sums.</summary>
internal sealed class ValueBinder(LawContext context, Shapes shapes, NamedValues names)
{
    private static readonly ValueType Actor = ValueType.Of(ValueKind.Actor);

    private const int LargestNumber = 1_000_000;

    private readonly WordLiterals _literals = new(context.Gazetteer);

    /// <summary>The value of an expression; null when there is none, which was then reported.</summary>
    /// <param name="syntax">The expression.</param>
    /// <param name="scope">What it may name.</param>
    /// <param name="expected">The type of what it is compared with: a bare word is looked up there first.</param>
    public Value? Bind(ExpressionSyntax syntax, Scope scope, ValueType? expected)
    {
        switch (syntax)
        {
            case MissingSyntax:
                return null;
            case NumberSyntax number:
                return Number(new Rational(number.Numerator, number.Denominator), number.Written, number.Span);
            case DateSyntax date:
                return new Literal(new DateDatum(date.Date), ValueType.Of(ValueKind.Date), date.Span);
            case DurationSyntax duration:
                return new Literal(new DurationDatum(Durations.Of(duration)), ValueType.Of(ValueKind.Duration), duration.Span);
            case TextSyntax text:
                return new Literal(new WordDatum(text.Value), ValueType.Of(ValueKind.Text), text.Span);
            case TodaySyntax today:
                return new Today(today.Span);
            case NameSyntax name:
                return Named(name, scope, expected);
            case PathSyntax path:
                return names.Find(path, scope) ?? names.Nothing(path, scope);
            case LastSyntax last:
                return Last(last, scope);
            case ArithmeticSyntax arithmetic:
                return Calculated(arithmetic, scope);
            case ExceptSyntax or OrSyntax:
                context.Report(TypeDiagnostics.SetAsValue.At(syntax.Span, syntax.ToString()));
                return null;
            default:
                context.Report(TypeDiagnostics.NotAValue.At(syntax.Span, syntax.ToString()));
                return null;
        }
    }

    /// <summary>A number within the bounds in which sums and products of several stay exact.</summary>
    private Literal? Number(Rational number, string written, SourceSpan span)
    {
        if (number >= -LargestNumber && number <= LargestNumber && number.Denominator <= LargestNumber)
            return new Literal(new NumberDatum(number), ValueType.Of(ValueKind.Number), span);
        context.Report(TypeDiagnostics.NumberTooLarge.At(span, written));
        return null;
    }

    private Value? Named(NameSyntax name, Scope scope, ValueType? expected)
    {
        string word = name.ToString();
        if (expected is not null && _literals.Find(word, expected) is { } datum)
            return new Literal(datum, expected, name.Span);
        if (names.Find(name, scope) is { } found)
            return found;
        if (expected is { Kind: ValueKind.Text })
            return new Literal(new WordDatum(word), expected, name.Span);
        // A state beside what is none: whoever compares the two says so better than that the word means nothing.
        if (_literals.Find(word, Actor) is { } actor)
            return new Literal(actor, Actor, name.Span);
        if (!names.IsTold(name, scope))
            context.Report(Unknown(name, scope, expected));
        return null;
    }

    private Diagnostic Unknown(NameSyntax name, Scope scope, ValueType? expected) => expected?.Kind switch
    {
        ValueKind.Actor when name.Name.All(char.IsAsciiLetterUpper) => _literals.Unknown(name.Name, Actor, name.Span),
        ValueKind.Place or ValueKind.Code or ValueKind.Flag => _literals.Unknown(name.ToString(), expected, name.Span),
        _ => names.Meaningless(name, scope),
    };

    private Value? Last(LastSyntax last, Scope scope)
    {
        if (context.Names.Resolve(last.Event.ToString(), last.Event.Span, scope.Treaty, SymbolKind.Event) is not { } symbol)
            return null;
        if (last.Fields.Length != 1)
        {
            context.Report(TypeDiagnostics.NotAValue.At(last.Span, last.ToString()));
            return null;
        }

        FieldName field = last.Fields[0];
        RecordShape shape = shapes.OfRecord(symbol);
        if (shape.TypeOf(field.Name) is not { } type)
        {
            context.Report(NameDiagnostics.UnknownField.At(field.Span, symbol.Name, field.Name).SuggestingNearestOrAll(field.Name, shape.Fields.Keys));
            return null;
        }

        return new LastField(symbol.Id, field.Name, type, last.Span);
    }

    private Value? Calculated(ArithmeticSyntax syntax, Scope scope)
    {
        Value? left = Bind(syntax.Left, scope, null);
        Value? right = Bind(syntax.Right, scope, null);
        if (left is null || right is null)
            return null;
        ArithmeticOperator operation = syntax.Sign switch
        {
            ArithmeticSign.Plus => ArithmeticOperator.Add,
            ArithmeticSign.Minus => ArithmeticOperator.Subtract,
            ArithmeticSign.Times => ArithmeticOperator.Multiply,
            _ => throw new UnreachableException(),
        };
        ValueKind? kind = (left.Type.Kind, operation, right.Type.Kind) switch
        {
            (ValueKind.Number, _, ValueKind.Number) => ValueKind.Number,
            (ValueKind.Date, ArithmeticOperator.Add or ArithmeticOperator.Subtract, ValueKind.Duration) => ValueKind.Date,
            _ => null,
        };
        if (kind is ValueKind.Number && left is Literal { Datum: NumberDatum one } && right is Literal { Datum: NumberDatum other })
            return Number(Calculated(one.Number, operation, other.Number), syntax.ToString(), syntax.Span);
        if (kind is { } result)
            return new Arithmetic(left, operation, right, ValueType.Of(result), syntax.Span);
        context.Report(TypeDiagnostics.NoArithmetic.At(syntax.Span, syntax.Left.ToString(), syntax.Right.ToString()));
        return null;
    }

    /// <summary>Numbers calculated with numbers are a number: what is left to a run are sums of counts, times numbers.</summary>
    private static Rational Calculated(Rational a, ArithmeticOperator operation, Rational b) => operation switch
    {
        ArithmeticOperator.Add => a + b,
        ArithmeticOperator.Subtract => a - b,
        ArithmeticOperator.Multiply => a * b,
        _ => throw new UnreachableException(),
    };
}
