using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using TreatyRules.Syntax.Keys;

namespace TreatyRules.Binding;

/// <summary>Binds the facts of a crisis.</summary>
internal sealed class FactBinder(CrisisContext context)
{
    private readonly FieldValues _fields = new(context);

    /// <summary>The facts of all lists.</summary>
    public ImmutableArray<CrisisRecord> Bind(Node facts) => [.. facts.Entries.SelectMany(OfList)];

    /// <summary>The types of facts whose list was left out, by name.</summary>
    public ImmutableArray<string> LeftOut(Node facts) =>
    [
        .. context.Law.Records.Where(type => !facts.Entries.Any(entry => entry.Name == type.Plural)).Select(type => type.Id).Order(StringComparer.Ordinal),
    ];

    private IEnumerable<CrisisRecord> OfList(NamedNode list)
    {
        if (context.Law.Records.FirstOrDefault(type => type.Plural == list.Name) is { } type)
            return list.Value.Items.SelectMany(fact => Facts(type, fact));
        context.Report(CrisisDiagnostics.UnknownFacts.At(list.NameSpan, list.Name).SuggestingNearest(list.Name, context.Law.Records.Select(known => known.Plural)));
        return [];
    }

    private IEnumerable<CrisisRecord> Facts(RecordType type, Node fact)
    {
        if (!fact.IsMapping)
            return [];
        if (fact["from"].Exists && fact["on"].Exists)
            context.Report(CrisisDiagnostics.TwoDays.At(fact.KeySpan("on")).Pointing(fact.KeySpan("from"), "the other day"));
        DateOnly from = fact["from"].Date?.Date ?? fact["on"].Date?.Date ?? context.Date;
        DateOnly? until = fact["until"].Date?.Date;
        if (until <= from)
        {
            context.Report(LawDiagnostics.EmptyPeriod.At(fact["until"].Span, Dates.Written(from), Dates.Written(until)));
            until = null;
        }

        ImmutableArray<ImmutableArray<FieldDatum>> records =
            _fields.Bind(fact.EntriesBeside(CrisisKeys.Fact), type.Fields, (type.Id, type.Provenance.Span), fact.Span);
        if (fact["happened"].Text == "no")
            return [];
        bool isUncertain = fact["happened"].Text == DatumBinder.Unknown;
        return records.Select(fields => new CrisisRecord(type.Id, fact["id"].Text, from, until, isUncertain, fields, fact.Span));
    }
}
