using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>Finds definitions that rest on one another, and procedures that ask about one another, in a circle.</summary>
internal sealed class Circles
{
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, (IReadOnlySet<string> Asks, SourceSpan Span)> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (IReadOnlySet<string> Asks, SourceSpan Span)> _procedures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, References> _references = new(StringComparer.Ordinal);

    private Circles(ImmutableArray<Treaty> treaties, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        foreach (Treaty treaty in treaties.OrderBy(treaty => treaty.Id, StringComparer.Ordinal))
        {
            foreach (Term term in treaty.Terms)
                Define(term.Id, OfTerm(term), term.Provenance.Span);
            foreach (Organ organ in treaty.Organs)
                Define(organ.Id, OfOrgan(organ), organ.Provenance.Span);
            Define(References.PartiesOf(treaty.Id), OfParties(treaty.Parties), treaty.Provenance.Span);
        }

        foreach (Procedure procedure in treaties.OrderBy(treaty => treaty.Id, StringComparer.Ordinal).SelectMany(treaty => treaty.Procedures))
            _procedures.Add(procedure.Id, (ThroughDefinitions(OfProcedure(procedure)), procedure.Provenance.Span));
    }

    /// <summary>Reports each circle once.</summary>
    public static void Check(ImmutableArray<Treaty> treaties, DiagnosticBag diagnostics)
    {
        var circles = new Circles(treaties, diagnostics);
        circles.Report(circles._definitions, LawDiagnostics.DefinitionCircle, "rests on");
        circles.Report(circles._procedures, LawDiagnostics.ProcedureCircle, "asks about");
    }

    private void Define(string id, References references, SourceSpan span)
    {
        _references[id] = references;
        _definitions[id] = (references.Definitions, span);
    }

    private static References OfTerm(Term term)
    {
        References references = References.Of(term.Condition);
        if (term.Base is { } narrowed)
            references.Add(new CollectedSet(narrowed, "", ValueType.Of(ValueKind.Record), SourceSpan.None));
        return references;
    }

    private static References OfOrgan(Organ organ)
    {
        var references = new References();
        foreach (SeatItem item in organ.Groups.SelectMany(group => group.Items))
        {
            references.Add(item.Seats);
            references.Add(item.Applies);
        }

        return references;
    }

    private static References OfParties(Membership parties)
    {
        var references = new References();
        switch (parties)
        {
            case ListedMembership listed:
                foreach (PartyPeriod period in listed.Periods)
                    references.Add(period.Applies);
                break;
            case ConditionalMembership conditional:
                references.Add(conditional.Condition);
                break;
            case SharedMembership shared:
                references.Add(new PartiesOf(shared.Treaty, ValueType.Of(ValueKind.Actor), SourceSpan.None));
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        return references;
    }

    private static References OfProcedure(Procedure procedure)
    {
        var references = new References();
        foreach (Transition step in procedure.Always.Concat(procedure.States.SelectMany(state => (IEnumerable<Transition>)
            [.. state.Always, .. state.On.Select(on => on.Transition), .. state.After.Select(after => after.Transition)])))
        {
            references.Add(step.Guard);
            references.Add(step.Applies);
        }

        foreach (Effect effect in procedure.States.SelectMany(state => state.Effects))
        {
            references.Add(effect.Bearers);
            references.Add(effect.When);
            references.Add(effect.Unless);
            foreach (DiscretionVersion version in effect.Discretions)
                references.Add(version.Applies);
        }

        return references;
    }

    /// <summary>The procedures that references ask about, themselves or through what they rest on.</summary>
    private HashSet<string> ThroughDefinitions(References references)
    {
        var procedures = new HashSet<string>(references.Procedures, StringComparer.Ordinal);
        var seen = new HashSet<string>(references.Definitions, StringComparer.Ordinal);
        var next = new Queue<string>(seen);
        while (next.TryDequeue(out string? id))
        {
            if (!_references.TryGetValue(id, out References? inner))
                continue;
            procedures.UnionWith(inner.Procedures);
            foreach (string definition in inner.Definitions.Where(seen.Add))
                next.Enqueue(definition);
        }

        return procedures;
    }

    private void Report(Dictionary<string, (IReadOnlySet<string> Asks, SourceSpan Span)> graph, DiagnosticDescriptor descriptor, string verb)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (string start in graph.Keys.Where(id => !done.Contains(id)))
        {
            if (Circle(start, graph, done, []) is { } circle)
                _diagnostics.Add(descriptor.At(graph[circle[0]].Span, string.Join($" {verb} ", circle.Append(circle[0]).Select(id => $"'{id}'"))));
        }
    }

    /// <summary>The first circle that can be reached; what was looked at is done.</summary>
    private static List<string>? Circle(
        string id, Dictionary<string, (IReadOnlySet<string> Asks, SourceSpan Span)> graph, HashSet<string> done, List<string> path)
    {
        if (path.IndexOf(id) is >= 0 and var at)
            return path[at..];
        if (!graph.TryGetValue(id, out var node) || done.Contains(id))
            return null;
        path.Add(id);
        List<string>? found = null;
        foreach (string asked in node.Asks.Order(StringComparer.Ordinal))
            found ??= Circle(asked, graph, done, path);
        path.RemoveAt(path.Count - 1);
        done.Add(id);
        return found;
    }
}
