using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Expressions;
using TreatyRules.Text;

namespace TreatyRules.Binding;

/// <summary>What names mean where they stand: the variables around an expression, the fields of their records, and the counts of a vote.</summary>
internal sealed class NamedValues(LawContext context)
{
    /// <summary>What a name or path names where it stands: a variable, a field or a count. Null when it names none of these; reports nothing
    /// but a field that is missing in what the path does name.</summary>
    public Value? Find(ExpressionSyntax syntax, Scope scope) => syntax switch
    {
        NameSyntax { Treaty: null } name => Variable(name, scope) ?? CountOf(null, name.Name, name.Span, scope),
        PathSyntax { Root.Treaty: null } path => GroupCount(path, scope) ?? Followed(path, scope),
        _ => null,
    };

    /// <summary>Whether a name or path begins with a variable or field of the scope, or is a count of the vote.</summary>
    public bool IsNamedHere(ExpressionSyntax syntax, Scope scope) => syntax switch
    {
        NameSyntax { Treaty: null } name => Variable(name, scope) is not null || CountOf(null, name.Name, name.Span, scope) is not null,
        PathSyntax { Root.Treaty: null } path => GroupCount(path, scope) is not null || Variable(path.Root, scope) is not null,
        _ => false,
    };

    private Value? Variable(NameSyntax name, Scope scope)
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

    private Value? Followed(PathSyntax path, Scope scope)
    {
        if (Variable(path.Root, scope) is not { } value)
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
            if (!shape.Untyped.Contains(field.Name))
            {
                context.Report(shape.Disputed.TryGetValue(field.Name, out string? why)
                    ? NameDiagnostics.DisputedField.At(field.Span, field.Name, why)
                    : NameDiagnostics.UnknownField.At(field.Span, variable.Name, field.Name).SuggestingNearestOrAll(field.Name, shape.Fields.Keys));
            }

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
    public Value? Nothing(PathSyntax path, Scope scope)
    {
        if (path.Root.Treaty is null && (Variable(path.Root, scope) is not null || IsTold(path.Root, scope)))
            return null;
        if (scope.Vote is { } vote && vote.Groups.Contains(path.Root.Name))
            context.Report(NameDiagnostics.UnknownWord.At(path.Fields[0].Span, path.Fields[0].Name, string.Join(", ", Words.Counts)).SuggestingNearest(path.Fields[0].Name, Words.Counts));
        else if (context.Names.Find(path.Root.ToString(), scope.Treaty, SymbolKinds.OfRecords) is not null || path.Root.Name == RecordType.Effect)
            context.Report(TypeDiagnostics.SetAsValue.At(path.Span, path.ToString()));
        else
            context.Report(Meaningless(path.Root, scope));
        return null;
    }

    /// <summary>Whether a word is a field that cannot be used, and the reason was told: here, if not all events of a rule have it alike; where it is
    /// declared, if its type is none.</summary>
    public bool IsTold(NameSyntax name, Scope scope)
    {
        foreach (Subject subject in scope.Subjects)
        {
            if (subject.Shape is not { } shape)
                continue;
            if (shape.Untyped.Contains(name.Name))
                return true;
            if (shape.Disputed.TryGetValue(name.Name, out string? why))
            {
                context.Report(NameDiagnostics.DisputedField.At(name.Span, name.Name, why));
                return true;
            }
        }

        return false;
    }

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
