using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>A procedure in words: where it begins, what its states mean, and what leads from one to another.</summary>
internal static class ProcedureWords
{
    public static Passage Of(Procedure procedure) => new(
        $"{procedure.Id}: {procedure.Title ?? Title(procedure.Decides)}",
        procedure.Provenance.Article,
        [
            Passage.Of($"decides on {Subject(procedure.Decides)}"),
            Passage.Of($"begins at {procedure.Initial}"),
            .. procedure.States.Select(State),
            .. procedure.Always.IsEmpty ? [] : new[] { new Passage("in every state, the first of these that holds", null, [.. procedure.Always.Select(Always)]) },
        ]);

    /// <summary>A transition that needs no event: where it leads, and when.</summary>
    public static Passage Always(Transition transition) => Transition($"to {transition.To}", transition);

    /// <summary>A transition upon an event.</summary>
    public static Passage On(EventTransition on)
    {
        string result = on.Result is null ? "" : $" {on.Result}";
        return Transition($"upon {Phrases.Local(on.Event)}{result}: to {on.Transition.To}", on.Transition);
    }

    /// <summary>A transition that time brings about.</summary>
    public static Passage After(TimedTransition after)
    {
        string since = after.Since is null ? "" : $" since {Phrases.Local(after.Since)}";
        return Transition($"after {after.Time}{since}: to {after.Transition.To}", after.Transition);
    }

    private static Passage State(ProcedureState state)
    {
        string awaits = state.Awaits is null ? "" : $", awaits {state.Awaits}";
        string cause = state.Cause is { } kind ? $", {kind.Word()}" : "";
        ImmutableArray<Passage> parts =
        [
            .. state.Effects.Select(EffectWords.Of),
            .. state.Always.Select(Always),
            .. state.On.Select(On),
            .. state.After.Select(After),
        ];
        return new Passage($"{state.Name}: {state.Outcome.Word()}{cause}{awaits}", state.Provenance.Article, parts);
    }

    private static Passage Transition(string step, Transition transition)
    {
        string applies = Phrases.Applies(transition.Applies);
        string text = applies.Length == 0 ? step : $"{step}, {applies}";
        if (transition.Guard is null)
            return Passage.Of(text, transition.Provenance.Article);
        Passage guard = ConditionWords.Passage(null, transition.Guard, transition.Provenance.Article);
        return guard.Parts.IsEmpty
            ? Passage.Of($"{text}{(applies.Length == 0 ? "" : " and")} when {guard.Text}", transition.Provenance.Article)
            : new Passage($"{text}, when {guard.Text}", transition.Provenance.Article, guard.Parts);
    }

    private static string Subject(Decides decides) => decides switch
    {
        Decides.CollectiveAction => "collective action",
        Decides.Membership => "membership",
        Decides.Consent => "consent",
        Decides.Procedure => "procedure",
        _ => throw new UnreachableException(),
    };

    private static string Title(Decides decides) => $"a procedure on {Subject(decides)}";
}
