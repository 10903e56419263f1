using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;

namespace TreatyRules.Binding;

/// <summary>Binds what stands under <c>on</c>: for an event a step, several, or steps by result or way.</summary>
internal sealed class EventTransitionBinder(LawContext context, Shapes shapes)
{
    private const string Otherwise = "otherwise";

    /// <summary>The steps that an event brings about, <c>otherwise</c> last.</summary>
    public IEnumerable<EventTransition> Bind(NamedNode on, Scope scope, TransitionBinder steps)
    {
        if (context.Names.Resolve(on.Name, on.NameSpan, scope.Treaty, SymbolKind.Event) is not { } type)
            return [];
        Scope inner = scope.WithRecord(shapes.OfRecord(type), ["event", type.Name], out _);
        return [.. on.Value.Items.SelectMany(item => !item["to"].Exists ? ByResult(item, type, inner, steps) : One(item, type, null, inner, steps))];
    }

    private IEnumerable<EventTransition> ByResult(Node results, Symbol type, Scope scope, TransitionBinder steps) =>
        results.Entries.OrderBy(entry => entry.Name == Otherwise).SelectMany(entry => OfResult(entry, type, scope, steps));

    private IEnumerable<EventTransition> OfResult(NamedNode entry, Symbol type, Scope scope, TransitionBinder steps)
    {
        IEnumerable<string> known = Words.Results.Skip(1).Concat(shapes.WaysOf(type)).Append(Otherwise);
        if (!known.Contains(entry.Name))
        {
            context.Report(NameDiagnostics.UnknownResult.At(entry.NameSpan, type.Name, entry.Name, string.Join(", ", known)).SuggestingNearest(entry.Name, known));
            return [];
        }

        string? result = entry.Name == Otherwise ? null : entry.Name;
        return entry.Value.Items.SelectMany(item => One(item, type, result, scope, steps));
    }

    private static IEnumerable<EventTransition> One(Node step, Symbol type, string? result, Scope scope, TransitionBinder steps) =>
        steps.Bind(step, scope) is { } transition ? [new EventTransition(type.Id, result, transition)] : [];
}
