using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Binding;

/// <summary>Warns of actions and claims that nothing in the law has. They are no closed lists, since another treaty may bring new ones; a slip of
/// the pen is likelier.</summary>
internal sealed class EffectWords(LawContext context)
{
    /// <summary>Looks at what a field of an effect is compared with.</summary>
    public void Check(Value field, Value other)
    {
        if (other is Literal { Datum: WordDatum word })
            Check(field, [word.Word], other.Span);
    }

    /// <summary>Looks at what a field of an effect is to be in.</summary>
    public void Check(Value field, ValueSet set)
    {
        if (set is ListedSet listed)
            Check(field, listed.Codes, set.Span);
    }

    private void Check(Value field, ImmutableArray<string> words, SourceSpan span)
    {
        if (field is not FieldOf { Record.RecordType: RecordType.Effect, Field: "action" or "claim" } asked)
            return;
        ImmutableArray<string> known = asked.Field == "action" ? context.Actions : context.Claims;
        foreach (string word in words.Where(word => !known.Contains(word)))
            context.Report(TypeDiagnostics.WordOfNoEffect.At(span, asked.Field, word).SuggestingNearest(word, known));
    }
}
