using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>Bare words read as values of a type that is known from what stands beside them.</summary>
internal sealed class WordLiterals(Gazetteer gazetteer)
{
    /// <summary>The value that a word is for a type; null when it is none of the type's. Reports nothing.</summary>
    public Datum? Find(string word, ValueType type) => type.Kind switch
    {
        ValueKind.Actor => gazetteer.Actor(word) is { } actor && (!type.StatesOnly || gazetteer.IsState(word)) ? new WordDatum(actor) : null,
        ValueKind.Place => gazetteer.IsPlace(word) ? new WordDatum(word) : null,
        ValueKind.Code => type.Words.Contains(word) ? new WordDatum(word) : null,
        ValueKind.Flag => word switch { "yes" => new FlagDatum(true), "no" => new FlagDatum(false), _ => null },
        _ => null,
    };

    /// <summary>Why a word is no value of a type.</summary>
    public Diagnostic Unknown(string word, ValueType type, SourceSpan span) => type.Kind switch
    {
        ValueKind.Actor when gazetteer.Actor(word) is not null => NameDiagnostics.NotAState.At(span, word),
        ValueKind.Actor => gazetteer.NoSuchActor(word, span, type.StatesOnly),
        ValueKind.Place => NameDiagnostics.UnknownPlace.At(span, word).SuggestingNearest(word, gazetteer.PlaceIds).OrElse("'treaty list places' has those that there are; a crisis may declare others under 'places', or describe one on the spot"),
        ValueKind.Code => NameDiagnostics.UnknownWord.At(span, word, type.Listed()).SuggestingNearest(word, type.Words),
        ValueKind.Flag => NameDiagnostics.UnknownWord.At(span, word, "yes, no"),
        _ => TypeDiagnostics.WrongValue.At(span, $"'{word}'", type.Described()),
    };
}
