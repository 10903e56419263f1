using System.Collections.Immutable;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Reach;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Leaves as little open as need be for an outcome not to be excluded, so that it is found soon if it can come about at all.</summary>
/// <param name="row">The crisis.</param>
/// <param name="reached">What can be reached in it.</param>
/// <param name="procedure">The procedure.</param>
/// <param name="things">What can be asked whether it happened.</param>
/// <param name="own">The types of what the procedure asks for itself.</param>
internal sealed class Narrowing(Row row, ReachableStates reached, int procedure, ImmutableArray<InterviewThing> things, HashSet<string> own)
{
    /// <summary>Of how many values a field is told at most: of a state, or a place, it is left open which, since what is asked of it is not followed.</summary>
    private const int MostValues = 16;

    private readonly ImmutableArray<int> _heads = [.. things.Select(thing => thing.Key).Order()];

    /// <summary>What is taken so that little is open: the fewest things that are needed, first with fields that are of some value each, then with these open.</summary>
    public IEnumerable<ImmutableArray<(int Key, Part Part)>> Ways(ImmutableArray<(int Key, Part Part)> fewest, int outcome) => [Told(fewest, outcome), fewest];

    /// <summary>The same with one other thing that the procedure asks for itself.</summary>
    public IEnumerable<ImmutableArray<(int Key, Part Part)>> WithAnother(ImmutableArray<(int Key, Part Part)> fewest, (int Key, int Value)? given) =>
        things.Where(thing => own.Contains(thing.Type) && thing.Key != given?.Key && fewest.Any(part => part.Key == thing.Key && part.Part.Values is [0]))
            .Select(thing => fewest.Select(part => part.Key == thing.Key ? (part.Key, Part.Of([1])) : part).ToImmutableArray());

    /// <summary>That the fewest things that are needed happened, and no other; null where that is excluded.</summary>
    /// <param name="outcome">The outcome's bit.</param>
    /// <param name="given">What is given anyway; null for nothing.</param>
    public ImmutableArray<(int Key, Part Part)>? Fewest(int outcome, (int Key, int Value)? given)
    {
        ImmutableArray<int> keys = [.. things.Where(thing => thing.Key != given?.Key).OrderBy(thing => own.Contains(thing.Type) ? 0 : 1).Select(thing => thing.Key)];
        return new FewestOpen(open => IsPossible(Closed(open, given), outcome)).Of(keys) is { } fewest
            ? Listed(Closed(fewest, given).Concat(fewest.Select(key => KeyValuePair.Create(key, Part.Of([1]))))) : null;
    }

    private static ImmutableArray<(int Key, Part Part)> Listed(IEnumerable<KeyValuePair<int, Part>> parts) => [.. parts.OrderBy(part => part.Key).Select(part => (part.Key, part.Value))];

    private bool IsPossible(Dictionary<int, Part> given, int outcome) => (reached.Outcomes(procedure, given) & outcome) != 0;

    /// <summary>That nothing happened but what is left open.</summary>
    private Dictionary<int, Part> Closed(ImmutableArray<int> open, (int Key, int Value)? given)
    {
        Dictionary<int, Part> closed = things.Where(thing => !open.Contains(thing.Key)).ToDictionary(thing => thing.Key, _ => Part.Of([0]));
        if (given is { } answer)
            closed[answer.Key] = Part.Of([answer.Value]);
        return closed;
    }

    /// <summary>Takes of each field of some things the first value by which the outcome is not excluded, and of words as few as need be.</summary>
    private ImmutableArray<(int Key, Part Part)> Told(ImmutableArray<(int Key, Part Part)> fewest, int outcome)
    {
        Dictionary<int, Part> told = fewest.ToDictionary(part => part.Key, part => part.Part);
        foreach (Unknown field in row.Unknowns.All.Values.Where(field => field.Key >= 0 && !told.ContainsKey(field.Key) && told.TryGetValue(HeadOf(field.Key), out Part head) && head.Values is [1]).OrderBy(field => field.Key))
        {
            if (field.IsWords)
                told[field.Key] = Words(field, told, outcome);
            else if (field.Values is { Length: <= MostValues } values && values.Cast<int?>().FirstOrDefault(value => IsPossible(new(told) { [field.Key] = Part.Of([value ?? 0]) }, outcome)) is { } value)
                told[field.Key] = Part.Of([value]);
        }

        return Listed(told);
    }

    /// <summary>The words without any of which the outcome would be excluded.</summary>
    private Part Words(Unknown field, Dictionary<int, Part> told, int outcome)
    {
        int all = field.Values is { } values ? values.Aggregate(0, (found, value) => found | value) : -1;
        Part Lacking(IEnumerable<int> open) => new WordMask(0, all & ~open.Aggregate(0, (words, word) => words | word)) is var mask && field.Values is { } listed
            ? Part.Of([.. listed.Where(mask.Contains)]) : Part.Of(mask);
        ImmutableArray<int> words = [.. Enumerable.Range(0, 32).Select(bit => 1 << bit).Where(word => (all & word) != 0)];
        return Lacking(new FewestOpen(open => IsPossible(new(told) { [field.Key] = Lacking(open) }, outcome)).Of(words) ?? words);
    }

    /// <summary>The key of the thing in whose record a field stands.</summary>
    private int HeadOf(int key)
    {
        int at = _heads.BinarySearch(key);
        return at >= 0 ? key : at == -1 ? -1 : _heads[~at - 1];
    }
}
