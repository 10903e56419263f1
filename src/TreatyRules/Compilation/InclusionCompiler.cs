using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Compiles <c>in</c>: a word among words, or an actor in a set of states.</summary>
internal sealed class InclusionCompiler(Pools pools, Numbers numbers, ValueCompiler values, SetCompiler sets, TermCompiler terms, ComparisonCompiler comparisons, QuantifierCompiler quantifiers)
{
    /// <summary>The entry of what asks whether a set has a value.</summary>
    public int Compile(IsIn isIn, Scope scope, int then, int @else)
    {
        switch (isIn.Set)
        {
            case ListedSet listed:
                return listed.Codes.Reverse().Aggregate(
                    @else,
                    (next, code) => comparisons.Compile(new Comparison(isIn.Element, ComparisonOperator.Equal, new Literal(new WordDatum(code), isIn.Element.Type, isIn.Span), isIn.Span), scope, then, next));
            case FieldSet { ElementType.Kind: not ValueKind.Actor } words when isIn.Element is Literal { Datum: WordDatum word }:
                return HasWord(values.LayoutOf(words.Record, scope), words.Field, words.Record.Depth, word.Word, then, @else);
            case CollectedSet { ElementType.Kind: not ValueKind.Actor } collected when isIn.Element is Literal { Datum: WordDatum word }:
                RecordLayout layout = values.LayoutOf(new Variable("", Model.ValueType.Of(ValueKind.Record), terms.Root(collected.Type), -1), scope);
                (int list, int term) = quantifiers.Records(collected.Type);
                int where = HasWord(layout, collected.Field, scope.Depth, word.Word, Target.True, Target.False);
                int some = pools.Add(new CompiledQuantifier(Model.Quantifier.Some, 1, 1, list, -1, term, where, scope.Depth));
                return pools.Add(new Node(Op.Quantify, 0, 0, some, 0, 0, then, @else));
            default:
                return pools.Add(new Node(Op.InSet, 0, values.Compile(isIn.Element, scope), sets.Compile(isIn.Set, scope), 0, 0, then, @else));
        }
    }

    /// <summary>Whether a field of several words has one, or a field of one word is it.</summary>
    private int HasWord(RecordLayout layout, string field, int level, string word, int then, int @else)
    {
        FieldDefinition definition = layout.Fields.First(candidate => candidate.Name == field);
        int slot = layout.SlotOf(field);
        if (definition.Type.Kind != ValueKind.Codes)
            return comparisons.Slot(ComparisonOperator.Equal, level, slot, numbers.Universe.WordOf(word), then, @else);
        return pools.Add(new Node(Op.HasWord, level, slot, 0, 1 << definition.Type.Words.IndexOf(word), 0, then, @else));
    }
}
