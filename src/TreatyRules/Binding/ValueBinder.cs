using System.Diagnostics;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Expressions;
using TreatyRules.Text;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>Binds expressions that have one value: literals, fields, counts, sums.</summary>
internal sealed class ValueBinder(LawContext context, Shapes shapes)
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
                return Find(path, scope) ?? Nothing(path, scope);
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

    /// <summary>What a name or path names where it stands: a variable, a field or a count. Null when it names none of these; reports nothing
    /// but a field that is missing in what the path does name.</summary>
    public Value? Find(ExpressionSyntax syntax, Scope scope) => syntax switch
    {
        NameSyntax { Treaty: null } name => Find(name, scope) ?? CountOf(null, name.Name, name.Span, scope),
        PathSyntax { Root.Treaty: null } path => GroupCount(path, scope) ?? Followed(path, scope),
        _ => null,
    };

    /// <summary>Whether a name or path begins with a variable or field of the scope, or is a count of the vote.</summary>
    public bool IsNamedHere(ExpressionSyntax syntax, Scope scope) => syntax switch
    {
        NameSyntax { Treaty: null } name => Find(name, scope) is not null || CountOf(null, name.Name, name.Span, scope) is not null,
        PathSyntax { Root.Treaty: null } path => GroupCount(path, scope) is not null || Find(path.Root, scope) is not null,
        _ => false,
    };

    private Value? Find(NameSyntax name, Scope scope)
    {
        foreach (Subject subject in scope.Subjects)
        {
            if (subject.IsNamed(name.Name))
                return new VariableValue(subject.Variable, name.Span);
            if (subject.Shape?.TypeOf(name.Name) is { } type)
                return new FieldOf(subject.Variable, name.Name, type, name.Span);
            if (subject.Variable.Type.Kind is ValueKind.Place or ValueKind.Actor && subject.Shape is null
                && context.Attributes.TypeOf(subject.Variable.Type, name.Name) is { } attribute)
                return new AttributeOf(new VariableValue(subject.Variable, name.Span), name.Name, attribute, name.Span);
        }

        return null;
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
        if (Find((ExpressionSyntax)name, scope) is { } found)
            return found;
        if (expected is { Kind: ValueKind.Text })
            return new Literal(new WordDatum(word), expected, name.Span);
        // A state beside what is none: whoever compares the two says so better than that the word means nothing.
        if (_literals.Find(word, Actor) is { } actor)
            return new Literal(actor, Actor, name.Span);
        context.Report(Disputed(name, scope) ?? Unknown(name, scope, expected));
        return null;
    }

    private Diagnostic Unknown(NameSyntax name, Scope scope, ValueType? expected) => expected?.Kind switch
    {
        ValueKind.Actor when name.Name.All(char.IsAsciiLetterUpper) => _literals.Unknown(name.Name, Actor, name.Span),
        ValueKind.Place or ValueKind.Code or ValueKind.Flag => _literals.Unknown(name.ToString(), expected, name.Span),
        _ => Meaningless(name, scope),
    };

    private Value? Followed(PathSyntax path, Scope scope)
    {
        if (Find(path.Root, scope) is not { } value)
            return null;
        foreach (FieldName field in path.Fields)
        {
            if (Member(value, field, scope) is not { } member)
                return null;
            value = member;
        }

        return value;
    }

    private Value? Member(Value value, FieldName field, Scope scope)
    {
        SourceSpan span = value.Span.To(field.Span);
        if (value is VariableValue { Variable: var variable } && scope.Subjects.First(subject => subject.Variable == variable).Shape is { } shape)
        {
            if (shape.TypeOf(field.Name) is { } type)
                return new FieldOf(variable, field.Name, type, span);
            context.Report(shape.Disputed.TryGetValue(field.Name, out string? why)
                ? NameDiagnostics.DisputedField.At(field.Span, field.Name, why)
                : NameDiagnostics.UnknownField.At(field.Span, variable.Name, field.Name).SuggestingNearest(field.Name, shape.Fields.Keys));
            return null;
        }

        if (context.Attributes.TypeOf(value.Type, field.Name) is { } attribute)
            return new AttributeOf(value, field.Name, attribute, span);
        context.Report(TypeDiagnostics.NoFields.At(field.Span, value.ToString(), value.Type.Described(), field.Name)
            .SuggestingNearest(field.Name, context.Attributes.Of(value.Type)));
        return null;
    }

    private static Count? GroupCount(PathSyntax path, Scope scope) =>
        scope.Vote is { } vote && path.Fields.Length == 1 && vote.Groups.Contains(path.Root.Name)
            ? CountOf(path.Root.Name, path.Fields[0].Name, path.Span, scope)
            : null;

    private static Count? CountOf(string? group, string word, SourceSpan span, Scope scope)
    {
        int index = Words.Counts.IndexOf(word);
        return scope.Vote is null || index < 0 ? null : new Count(group, (CountOf)index, span);
    }

    /// <summary>Why a path has no value: it was reported on the way, or its root is no value here.</summary>
    private Value? Nothing(PathSyntax path, Scope scope)
    {
        if (path.Root.Treaty is null && Find(path.Root, scope) is not null)
            return null;
        if (scope.Vote is { } vote && vote.Groups.Contains(path.Root.Name))
            context.Report(NameDiagnostics.UnknownWord.At(path.Fields[0].Span, path.Fields[0].Name, string.Join(", ", Words.Counts)).SuggestingNearest(path.Fields[0].Name, Words.Counts));
        else if (context.Names.Find(path.Root.ToString(), scope.Treaty, SymbolKinds.OfRecords) is not null || path.Root.Name == RecordType.Effect)
            context.Report(TypeDiagnostics.SetAsValue.At(path.Span, path.ToString()));
        else
            context.Report(Meaningless(path.Root, scope));
        return null;
    }

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
            context.Report(NameDiagnostics.UnknownField.At(field.Span, symbol.Name, field.Name).SuggestingNearest(field.Name, shape.Fields.Keys));
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

    private static Diagnostic? Disputed(NameSyntax name, Scope scope) =>
        scope.Subjects.FirstOrDefault(subject => subject.Shape is { } shape && shape.Disputed.ContainsKey(name.Name)) is { Shape: { } disputed }
            ? NameDiagnostics.DisputedField.At(name.Span, name.Name, disputed.Disputed[name.Name])
            : null;

    /// <summary>The diagnostic for a word that names nothing here.</summary>
    public Diagnostic Meaningless(NameSyntax name, Scope scope)
    {
        if (name.Treaty is not null)
            return context.Names.Unknown(name.ToString(), name.Span, scope.Treaty, SymbolKind.Term);
        if (scope.Vote is null && Words.Counts.Contains(name.Name))
            return TypeDiagnostics.CountOutsideVote.At(name.Span, name.Name);
        IEnumerable<string> known = scope.Subjects.SelectMany(subject => subject.Names.Concat(subject.Shape?.Fields.Keys ?? context.Attributes.Of(subject.Variable.Type)));
        if (scope.Vote is { } vote)
            known = known.Concat(Words.Counts).Concat(vote.Groups);
        return NameDiagnostics.MeaninglessWord.At(name.Span, name.Name).SuggestingNearest(name.Name, known);
    }
}
