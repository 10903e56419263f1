using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;

namespace TreatyRules.Binding;

/// <summary>Binds procedures: their states, and the steps between them.</summary>
internal sealed class ProcedureBinder(LawContext context, ItemBinder items, EventTransitionBinder onEvents, EffectBinder effects)
{
    /// <summary>The procedure.</summary>
    public Procedure Bind(Symbol symbol)
    {
        Node body = symbol.Body;
        Scope scope = ItemBinder.Within(symbol.Body, Scope.Of(symbol.Treaty));
        ImmutableArray<string> names = Declarations.NamesUnder(symbol, "states");
        var steps = new TransitionBinder(context, items, symbol.Name, names);
        if (body["initial"] is { IsScalar: true } initial)
            steps.CheckTarget(initial);
        var procedure = new Procedure(
            symbol.Id,
            body["title"].Text,
            (Decides)(Closed.Word(body["decides"], Words.Decisions) ?? 0),
            body["initial"].Text ?? "",
            steps.List(body["always"], scope),
            [.. body["states"].Entries.Select(state => State(state, scope, steps))],
            ItemBinder.Rests(symbol.Body, symbol.Span, scope));
        CheckReachable(procedure);
        return procedure;
    }

    private ProcedureState State(NamedNode entry, Scope scope, TransitionBinder steps)
    {
        Node state = entry.Value;
        Scope inner = ItemBinder.Within(entry.Value, scope);
        return new ProcedureState(
            entry.Name,
            (Outcome)(Closed.Word(state["outcome"], Words.Outcomes) ?? 0),
            Closed.Word(state["cause"], Words.Causes) is { } cause ? (CauseKind)cause : null,
            state["awaits"].Text,
            steps.List(state["always"], inner),
            [.. state["on"].Entries.SelectMany(on => onEvents.Bind(on, inner, steps))],
            [.. state["after"].Items.Select(item => Timed(item, inner, steps)).OfType<TimedTransition>()],
            [
                .. effects.Bind(EffectKind.Duty, state["duties"], inner),
                .. effects.Bind(EffectKind.Permission, state["permissions"], inner),
                .. effects.Bind(EffectKind.Prohibition, state["prohibitions"], inner),
            ],
            ItemBinder.Rests(entry, scope));
    }

    private TimedTransition? Timed(Node item, Scope scope, TransitionBinder steps)
    {
        Transition? transition = steps.Bind(item, scope);
        string? since = null;
        if (item["since"].Name is { } name)
        {
            since = context.Names.Resolve(name.ToString(), name.Span, scope.Treaty, SymbolKind.Event)?.Id;
            if (since is null)
                return null;
        }

        return transition is not null && item["time"].Duration is { } time ? new TimedTransition(Durations.Of(time), since, transition) : null;
    }

    private void CheckReachable(Procedure procedure)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { procedure.Initial };
        reached.UnionWith(procedure.Always.Select(step => step.To));
        var next = new Queue<string>(reached);
        while (next.TryDequeue(out string? name))
        {
            if (procedure.States.FirstOrDefault(state => state.Name == name) is not { } from)
                continue;
            IEnumerable<Transition> steps = [.. from.Always, .. from.On.Select(on => on.Transition), .. from.After.Select(after => after.Transition)];
            foreach (string to in steps.Select(step => step.To).Where(reached.Add))
                next.Enqueue(to);
        }

        foreach (ProcedureState state in procedure.States.Where(state => !reached.Contains(state.Name)))
            context.Report(LawDiagnostics.UnreachableState.At(state.Provenance.Span, state.Name, procedure.Id));
    }
}
