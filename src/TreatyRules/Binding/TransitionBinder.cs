using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;

namespace TreatyRules.Binding;

/// <summary>Binds the steps of one procedure. Where a step leads must be a state of it.</summary>
internal sealed class TransitionBinder(LawContext context, ItemBinder items, string procedure, ImmutableArray<string> states)
{
    /// <summary>The steps of a list.</summary>
    public ImmutableArray<Transition> List(Node list, Scope scope) =>
        [.. list.Items.Select(step => Bind(step, scope)).OfType<Transition>()];

    /// <summary>A step; null, with a diagnostic, when it leads nowhere.</summary>
    public Transition? Bind(Node step, Scope scope)
    {
        var transition = new Transition(step["to"].Text ?? "", items.Applies(step, scope), items.Guard(step, scope), ItemBinder.Rests(step, scope));
        return CheckTarget(step["to"]) ? transition : null;
    }

    /// <summary>Whether a state is one of the procedure's; if not, that is reported.</summary>
    public bool CheckTarget(Node state)
    {
        if (state.Text is not { } name || states.IsEmpty)
            return false;
        if (states.Contains(name))
            return true;
        context.Report(NameDiagnostics.UnknownState.At(state.Span, procedure, name).SuggestingNearest(name, states));
        return false;
    }
}
