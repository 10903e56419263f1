using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>Reads values of fields: in a crisis, as defaults, and in supposed motions.</summary>
internal sealed class DatumBinder(DiagnosticBag diagnostics, Gazetteer gazetteer)
{
    /// <summary>The word for what is not known.</summary>
    public const string Unknown = "unknown";

    private readonly WordLiterals _literals = new(gazetteer);

    /// <summary>The value of a field; null when it fits not, which was then reported.</summary>
    public Datum? Bind(Node node, ValueType type)
    {
        if (node is { Text: Unknown, IsQuoted: false } && !type.Words.Contains(Unknown))
            return UnknownDatum.Instance;
        switch (type.Kind)
        {
            case ValueKind.Actors:
            case ValueKind.Codes:
                return Several(node, type);
            case ValueKind.Number:
                return node.Number is { } number ? new NumberDatum(new Rational(number.Numerator, number.Denominator)) : Refused(node, type);
            case ValueKind.Date:
                return node.Date is { } date ? new DateDatum(date.Date) : Refused(node, type);
            case ValueKind.Text:
                return node.Text is { } text ? new WordDatum(text) : Refused(node, type);
            default:
                return Word(node, type);
        }
    }

    private Datum? Refused(Node node, ValueType type)
    {
        string written = node.Text is { } text ? $"'{text}'" : node.IsList ? "A list" : node.IsMapping ? "A mapping" : "Nothing";
        diagnostics.Add(TypeDiagnostics.WrongValue.At(node.Span, written, type.Described()));
        return null;
    }

    private Datum? Word(Node node, ValueType type)
    {
        if (node.Text is not { } word)
            return Refused(node, type);
        if (_literals.Find(word, type) is { } datum)
            return datum;
        diagnostics.Add(_literals.Unknown(word, type, node.Span));
        return null;
    }

    private WordsDatum? Several(Node node, ValueType type)
    {
        if (type.Element() is not { } element)
            return null;
        var words = new List<string>();
        bool isSound = true;
        foreach (Node entry in node.Items)
        {
            if (Word(entry, element) is WordDatum word)
                words.Add(word.Word);
            else
                isSound = false;
        }

        return isSound ? new WordsDatum([.. words.Distinct()]) : null;
    }
}
