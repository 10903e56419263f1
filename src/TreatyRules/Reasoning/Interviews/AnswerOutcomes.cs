using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using TreatyRules.Evaluation.Diagrams;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>What each answer to a question leaves open, read off the diagram of completions.</summary>
internal sealed class AnswerOutcomes(CompletionDiagram diagram)
{
    private readonly CompletionNode _root = diagram.Root;
    private readonly Dictionary<string, int> _forms = [];

    /// <summary>The answers of a thing that is none of ballots, those together that come to the same; each as a value that stands for it.</summary>
    public ImmutableArray<(ImmutableArray<int> Values, int Outcomes)> Of(Unknown unknown)
    {
        List<CompletionNode> nodes = [.. Nodes(_root, []).Where(node => node.Key == unknown.Key)];
        IEnumerable<IGrouping<string, int>> alike = Values(unknown, nodes).GroupBy(value => string.Join(',', nodes.Select(node => Find(node, value)?.Number ?? -1)));
        return
        [
            .. alike.Select(values => (Values: values.ToImmutableArray(), Form: Form(_root, key => key == unknown.Key ? values.First() : null, [])))
                .GroupBy(same => same.Form.Number, (_, same) => same.ToArray())
                .Select(same => ((ImmutableArray<int>)[.. same.SelectMany(one => one.Values).Order()], same[0].Form.Outcomes)),
        ];
    }

    /// <summary>The answers of a set of states, those together that come to the same: nobody, told by null, or one of those alone of whom it is asked.</summary>
    /// <param name="alike">The unknowns whether a state is in the set, those together that nothing tells apart.</param>
    public ImmutableArray<(ImmutableArray<int?> Alone, int Outcomes)> OfSet(ImmutableArray<int[]> alike)
    {
        int[] members = [.. alike.SelectMany(keys => keys)];
        if (Unknown.MemberOf(members[0]) is { } first && diagram.SetsOfVotes.TryGetValue(first.Address, out (int Held, int Place) set))
            return OfSet(alike, set.Held, set.Place);
        return
        [
            .. members.Select(member => (int?)member).Prepend(null)
                .GroupBy(alone => Form(_root, key => key == alone ? 1 : members.Contains(key) ? 0 : null, []))
                .Select(same => ((ImmutableArray<int?>)[.. same], same.Key.Outcomes)),
        ];
    }

    /// <summary>The same where it is counted with the ballots of a vote who is in the set: those together that leave the same outcomes.</summary>
    private ImmutableArray<(ImmutableArray<int?> Alone, int Outcomes)> OfSet(ImmutableArray<int[]> alike, int held, int place)
    {
        int[] sets = [.. diagram.SetsOfVotes.Where(set => set.Value.Held == held).OrderBy(set => set.Value.Place).Select(set => set.Key)];
        int[] actors = [.. alike.SelectMany(keys => keys).Select(key => Unknown.MemberOf(key)?.Actor ?? 0)];
        return
        [
            .. alike.Select(keys => keys.Select(key => (int?)key).ToArray()).Prepend([null])
                .GroupBy(keys => SeatOutcomes.OfMembers(held, sets, place, actors, keys[0] is { } key ? Unknown.MemberOf(key)?.Actor : null).Of(_root, []))
                .Select(same => ((ImmutableArray<int?>)[.. same.SelectMany(keys => keys)], same.Key)),
        ];
    }

    /// <summary>The outcomes that each ballot of a seat leaves open, in the order of the kinds of ballots.</summary>
    public ImmutableArray<int> OfBallot(int held, int seat) =>
        [.. Enumerable.Range(0, OpenBallots.NotKnown).Select(kind => SeatOutcomes.OfBallot(diagram.VoteOf(held), seat, kind).Of(_root, []))];

    /// <summary>The values to try: all, of a range one for each part into which it is parted, and of words each alone and none.</summary>
    private static IEnumerable<int> Values(Unknown unknown, List<CompletionNode> nodes)
    {
        if (unknown.Values is { } values)
            return unknown.IsWords ? values.Where(value => BitOperations.PopCount((uint)value) < 2) : values;
        IEnumerable<Part> parts = nodes.SelectMany(node => node.Children).Select(child => child.Part);
        if (unknown.Range is not null)
            return parts.Select(part => part.Range).OfType<ValueRange>().Select(range => range.Least).Distinct().Order();
        int asked = parts.Select(part => part.Words).OfType<WordMask>().Aggregate(0, (all, words) => all | words.Has | words.Lacks);
        List<int> each = [0];
        for (int left = asked; left != 0; left &= left - 1)
            each.Add(1 << BitOperations.TrailingZeroCount(left));
        return each;
    }

    private static CompletionNode? Find(CompletionNode node, int value)
    {
        foreach ((Part part, _, CompletionNode child) in node.Children)
        {
            bool isIn = part.Values is { } values ? Array.IndexOf(values, value) >= 0
                : part.Range is { } range ? value >= range.Least && value <= range.Most
                : part.Words is { } words && words.Contains(value);
            if (isIn)
                return child;
        }

        return null;
    }

    private static List<CompletionNode> Nodes(CompletionNode node, HashSet<CompletionNode> seen)
    {
        List<CompletionNode> found = [];
        if (!seen.Add(node))
            return found;
        found.Add(node);
        foreach ((_, _, CompletionNode child) in node.Children)
            found.AddRange(Nodes(child, seen));
        return found;
    }

    /// <summary>The form that the diagram takes when something is known: two values whose forms are the same come to the same, whatever else there is.</summary>
    private (int Number, int Outcomes) Form(CompletionNode node, Func<int, int?> valueOf, Dictionary<CompletionNode, (int Number, int Outcomes)> known)
    {
        if (node.Children.IsEmpty)
            return (Number($"={node.Outcomes}"), node.Outcomes);
        if (known.TryGetValue(node, out (int Number, int Outcomes) form))
            return form;
        if (valueOf(node.Key) is { } value)
            return known[node] = Find(node, value) is { } child ? Form(child, valueOf, known) : (Number("=0"), 0);
        (int Part, (int Number, int Outcomes) Form)[] children = [.. node.Children.Select(child => (child.Number, Form(child.Node, valueOf, known)))];
        int outcomes = children.Aggregate(0, (all, child) => all | child.Form.Outcomes);
        return known[node] = children.All(child => child.Form.Number == children[0].Form.Number) ? children[0].Form
            : (Number($"{node.Key.ToString(CultureInfo.InvariantCulture)}?{string.Join(';', children.Select(child => $"{child.Part}:{child.Form.Number}"))}"), outcomes);
    }

    private int Number(string form)
    {
        if (!_forms.TryGetValue(form, out int number))
            _forms.Add(form, number = _forms.Count);
        return number;
    }
}
