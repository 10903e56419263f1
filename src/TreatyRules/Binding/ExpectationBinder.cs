using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;

namespace TreatyRules.Binding;

/// <summary>Binds what a crisis expects.</summary>
internal sealed class ExpectationBinder(CrisisContext context, ImmutableArray<HeldEvent> events, IEnumerable<string> symbols)
{
    private readonly ReadingChoices _readings = new(context.Law, context.Diagnostics);

    /// <summary>The expectation; null, with a diagnostic, when what it is about is not to be found.</summary>
    public Expectation? Bind(Node node)
    {
        Procedure? procedure = ProcedureOf(node["of"]);
        string? symbol = Symbol(node["event"]);
        if (procedure is null && symbol is null)
            return null;
        DateOnly? asOf = node["as-of"].Date?.Date;
        if (asOf < context.Date)
            context.Report(CrisisDiagnostics.BeforeTheCrisis.At(node["as-of"].Span, Dates.Written(asOf), Dates.Written(context.Date)));
        return new Expectation(node.Span)
        {
            Procedure = procedure?.Id,
            Event = symbol,
            AsOf = asOf,
            After = Symbol(node["after"]),
            Under = _readings.Bind(node["under"], procedure is null ? null : context.Law.TreatyOf(procedure.Id).Id),
            Outcome = Closed.Word(node["outcome"], Words.Outcomes) is { } outcome ? (Outcome)outcome : null,
            State = State(node["state"], procedure),
            Result = Result(node, symbol),
            Cause = Closed.Word(node["cause"], Words.Causes) is { } cause ? (CauseKind)cause : null,
            Discretion = Closed.Word(node["discretion"], Words.Discretions) is { } discretion ? (Discretion)discretion : null,
            Possible = [.. node["possible"].Items.Select(item => Closed.Word(item, Words.Outcomes)).OfType<int>().Select(word => (Outcome)word)],
            Because = node["because"].Texts,
            Bearers = Exactly(node["bearers"]),
            NotBearers = CrisisNames.Actors(node["not-bearers"], context),
            Permitted = Exactly(node["permitted"]),
            NotPermitted = CrisisNames.Actors(node["not-permitted"], context),
            Since = node["since"].Date?.Date,
            Duties = Effects(node["duties"]),
            Permissions = Effects(node["permissions"]),
            Prohibitions = Effects(node["prohibitions"]),
            By = Exactly(node["by"]),
            Pivotal = Exactly(node["pivotal"]),
            Missing = node["missing"].Texts,
            Note = node["note"].Text,
        };
    }

    private Procedure? ProcedureOf(Node node)
    {
        if (node.Name is not { } name)
            return null;
        Procedure? procedure = context.Law.FindProcedure(name.ToString());
        if (procedure is null)
            context.Report(CrisisNames.Unknown("procedure", name, context.Law.Treaties.SelectMany(treaty => treaty.Procedures).Select(known => known.Id)));
        return procedure;
    }

    private string? Symbol(Node node)
    {
        if (node.Text is not { } symbol)
            return null;
        if (symbols.Contains(symbol))
            return symbol;
        context.Report(CrisisDiagnostics.UnknownSymbol.At(node.Span, symbol).SuggestingNearest(symbol, symbols));
        return null;
    }

    private string? State(Node node, Procedure? procedure)
    {
        if (node.Text is not { } state || procedure is null)
            return null;
        if (procedure.States.Any(known => known.Name == state))
            return state;
        context.Report(NameDiagnostics.UnknownState.At(node.Span, procedure.Id, state)
            .SuggestingNearest(state, procedure.States.Select(known => known.Name)).Pointing(procedure.Provenance.Span, "the procedure"));
        return null;
    }

    /// <summary>The way, which says that it was adopted, or the result.</summary>
    private string? Result(Node node, string? symbol)
    {
        Node written = node["way"].Exists ? node["way"] : node["result"];
        if (written.Text is not { } word || events.FirstOrDefault(held => held.Symbol == symbol) is not { } held || context.Law.FindEvent(held.Event) is not { } type)
            return null;
        if (CrisisNames.ResultsOf(type, context.Law).Contains(word))
            return word;
        context.Report(CrisisNames.UnknownResult(written, type, context.Law));
        return null;
    }

    private static ImmutableArray<string>? Effects(Node node) => node.Exists ? node.Texts : null;

    private ImmutableArray<string>? Exactly(Node node) => node.Exists ? CrisisNames.Actors(node, context) : null;
}
