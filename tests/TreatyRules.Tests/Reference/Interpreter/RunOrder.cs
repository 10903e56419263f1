using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>The order in which procedures run: after those they ask about, and those that ask for effects after all others; then by treaty and place in the file.</summary>
internal sealed record RunOrder(ImmutableArray<Procedure> Procedures, ImmutableHashSet<string> ReadingEffects)
{
    public static RunOrder Of(Law law)
    {
        ImmutableArray<Procedure> inFile = [.. law.Treaties.SelectMany(treaty => treaty.Procedures)];
        Dictionary<string, ImmutableHashSet<string>> asked = inFile.ToDictionary(procedure => procedure.Id, procedure => AskedBy(procedure, law));
        ImmutableHashSet<string> late = Late(asked);
        List<Procedure> order = [];
        while (order.Count < inFile.Length)
        {
            Procedure next = inFile.Except(order).FirstOrDefault(procedure => Waits(procedure, asked, late).All(id => order.Any(placed => placed.Id == id)))
                ?? throw new ErrorOfTheTreaty("Procedures ask about one another in a circle.");
            order.Add(next);
        }

        return new RunOrder([.. order], late);
    }

    /// <summary>Those that ask for effects, and those that ask about these: they leave no effect that the first could read.</summary>
    private static ImmutableHashSet<string> Late(Dictionary<string, ImmutableHashSet<string>> asked)
    {
        ImmutableHashSet<string> late = [RecordType.Effect];
        while (asked.FirstOrDefault(pair => !late.Contains(pair.Key) && pair.Value.Overlaps(late)).Key is { } found)
            late = late.Add(found);
        return late.Remove(RecordType.Effect);
    }

    private static IEnumerable<string> Waits(Procedure procedure, Dictionary<string, ImmutableHashSet<string>> asked, ImmutableHashSet<string> late) =>
        late.Contains(procedure.Id) ? asked.Keys.Where(id => !late.Contains(id)).Concat(asked[procedure.Id].Remove(RecordType.Effect)) : asked[procedure.Id];

    /// <summary>The procedures that a procedure asks about, itself or through terms; <c>effect</c> among them if it asks for effects.</summary>
    private static ImmutableHashSet<string> AskedBy(Procedure procedure, Law law)
    {
        HashSet<string> asked = [];
        HashSet<string> terms = [];
        Queue<object> open = new([procedure]);
        while (open.TryDequeue(out object? root))
        {
            foreach (object part in ModelParts.Within(root).Prepend(root))
            {
                if (part is StandsAt stands)
                    asked.Add(stands.Procedure);
                if (part is OutcomeIs outcome)
                    asked.Add(outcome.Procedure);
                if (ModelParts.TypeNamedBy(part) is not { } type)
                    continue;
                if (type == RecordType.Effect)
                    asked.Add(type);
                else if (law.FindTerm(type) is { } term && terms.Add(type))
                    open.Enqueue(term);
            }
        }

        return [.. asked];
    }
}
