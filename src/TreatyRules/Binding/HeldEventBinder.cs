using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using TreatyRules.Syntax.Keys;
using TreatyRules.Text;
using Words = TreatyRules.Model.Words;

namespace TreatyRules.Binding;

/// <summary>Binds the events of a crisis.</summary>
internal sealed class HeldEventBinder(CrisisContext context, BallotBinder ballots)
{
    private readonly FieldValues _fields = new(context);
    private readonly Dictionary<string, SourceSpan> _symbols = new(StringComparer.Ordinal);

    /// <summary>The symbols of all events so far, those too in which something is wrong.</summary>
    public IEnumerable<string> Symbols => _symbols.Keys;

    /// <summary>The event; several when a field of one value is given a list; none, with a diagnostic, when there is no such event.</summary>
    public IEnumerable<HeldEvent> Bind(Node held)
    {
        string? symbol = held["symbol"].Text;
        if (symbol is not null)
            CheckSymbol(symbol, held["symbol"].Span);
        if (held["event"].Name is not { } name)
            return [];
        if (context.Law.FindEvent(name.ToString()) is not { } type)
        {
            context.Report(CrisisNames.Unknown("event", name, context.Law.Treaties.SelectMany(treaty => treaty.Events).Select(known => known.Id)));
            return [];
        }

        DateOnly on = held["on"].Date?.Date ?? context.Date;
        DateOnly takesEffect = held["takes-effect"].Date?.Date ?? on;
        CheckDays(held, type, on, takesEffect);
        ImmutableArray<NamedNode> written = held.EntriesBeside(CrisisKeys.HeldEvent);
        ImmutableArray<ImmutableArray<FieldDatum>> records = _fields.Bind(written, type.Fields, (type.Id, type.Provenance.Span), held.Span);
        BallotSheet? sheet = Ballots(held, type, on);
        bool? happened = held["happened"].Text switch { "no" => false, DatumBinder.Unknown => null, _ => true };
        var withoutVote = (VoteResult)(Closed.Word(held["without-vote"], Words.Results) ?? 0);
        string? recorded = Recorded(held["recorded"], type);
        ImmutableArray<string> by = CrisisNames.Actors(held["vetoed-by"], context);
        CheckSingle(written, type);
        return records.Select(fields => new HeldEvent(type.Id, on, takesEffect, symbol, happened, fields, sheet, withoutVote, recorded, by, held.Span));
    }

    private void CheckDays(Node held, EventType type, DateOnly on, DateOnly takesEffect)
    {
        if (on < context.Date)
            context.Report(CrisisDiagnostics.BeforeTheCrisis.At(held["on"].Span, Dates.Written(on), Dates.Written(context.Date)));
        if (takesEffect < on)
            context.Report(CrisisDiagnostics.EffectBeforeEvent.At(held["takes-effect"].Span, Dates.Written(takesEffect), Dates.Written(on)));
        Treaty treaty = context.Law.TreatyOf(type.Id);
        if (!treaty.InForce.Contains(on))
            context.Report(CrisisDiagnostics.NotInForce.At(held["event"].Span, treaty.Id, Dates.Written(on)));
    }

    private void CheckSymbol(string symbol, SourceSpan span)
    {
        if (!_symbols.TryAdd(symbol, span))
            context.Report(CrisisDiagnostics.SymbolTwice.At(span, symbol).Pointing(_symbols[symbol], "the other event"));
    }

    private BallotSheet? Ballots(Node held, EventType type, DateOnly on)
    {
        string[] votes = ["ballots", "without-vote", "vetoed-by"];
        if (type.Votes.IsEmpty && votes.FirstOrDefault(key => held[key].Exists) is { } key)
        {
            context.Report(CrisisDiagnostics.NotVotedOn.At(held.KeySpan(key), type.Id).Pointing(type.Provenance.Span, "the event"));
            return null;
        }

        return held["ballots"] is { Exists: true } sheet ? ballots.Bind(sheet, Organs(type), [on]) : null;
    }

    private ImmutableArray<Organ> Organs(EventType type) =>
    [
        .. type.Votes.Select(vote => context.Law.FindVotingRule(vote.Rule)?.Organ).OfType<string>().Distinct().Select(context.Law.FindOrgan).OfType<Organ>(),
    ];

    private string? Recorded(Node node, EventType type)
    {
        if (node.Text is not { } word)
            return null;
        if (CrisisNames.ResultsOf(type, context.Law).Contains(word))
            return word;
        context.Report(CrisisNames.UnknownResult(node, type, context.Law));
        return null;
    }

    private void CheckSingle(ImmutableArray<NamedNode> written, EventType type)
    {
        foreach (NamedNode entry in written)
        {
            if (!type.Votes.IsEmpty && type.Fields.FirstOrDefault(field => field.Name == entry.Name) is { } field && FieldValues.IsSeveral(entry.Value, field.Type))
                context.Report(CrisisDiagnostics.SeveralValues.At(entry.Value.Span, field.Name));
        }
    }
}
