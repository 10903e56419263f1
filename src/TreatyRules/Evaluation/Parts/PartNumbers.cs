namespace TreatyRules.Evaluation.Parts;

/// <summary>Numbers parts: equal parts have one number.</summary>
internal sealed class PartNumbers
{
    private readonly Dictionary<string, int> _numbers = [];

    /// <summary>The number of a part.</summary>
    public int Of(Part part)
    {
        string words = Words(part);
        if (!_numbers.TryGetValue(words, out int number))
            _numbers.Add(words, number = _numbers.Count);
        return number;
    }

    private static string Words(Part part) => part switch
    {
        { Values: { } values } => string.Join(',', values),
        { Range: { } range } => $"{range.Least}..{range.Most}",
        { Words: { } words } => $"{words.Has}!{words.Lacks}",
        { Bound: { } bound } => $"{bound.Vote.Held}:{bound.Least}:{bound.Most}:{string.Join('+', bound.Sum.Terms.Select(term => $"{term.Weight}*{term.Kinds}*{term.Vote}*{string.Join('.', term.Seats)}"))}:{string.Join('.', bound.Vote.Seats)}",
        _ => "",
    };
}
