using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;

namespace TreatyRules.Binding;

/// <summary>Binds a crisis to the law.</summary>
internal static class CrisisBinder
{
    /// <summary>The crisis; null when something in it is wrong, which is then reported.</summary>
    public static CrisisFile? Bind(DocumentSyntax document, Law law, Gazetteer gazetteer, DiagnosticBag diagnostics)
    {
        Node root = document.Root;
        if ((root["date"].Date?.Date ?? FirstEvent(root)) is not { } date)
            return null;
        var places = new CrisisPlaces(root["places"], gazetteer, diagnostics);
        ImmutableArray<string> actors = Actors(root["actors"], law, diagnostics);
        var context = new CrisisContext(diagnostics, law, gazetteer.With(actors, places.All.Select(place => place.Id)), places, date);

        var facts = new FactBinder(context);
        ImmutableArray<CrisisRecord> records = facts.Bind(root["facts"]);
        var ballots = new BallotBinder(context);
        var heldEvents = new HeldEventBinder(context, ballots);
        ImmutableArray<HeldEvent> events = [.. root["events"].Items.SelectMany(heldEvents.Bind)];
        var standing = Standing(root["ballots"], events, ballots, context);
        var expectations = new ExpectationBinder(context, events, heldEvents.Symbols);
        ImmutableArray<Expectation> expected = [.. root["expect"].Items.Select(expectations.Bind).OfType<Expectation>()];
        DateOnly? asOf = root["as-of"].Date?.Date;
        if (asOf < date)
            context.Report(CrisisDiagnostics.BeforeTheCrisis.At(root["as-of"].Span, Dates.Written(asOf), Dates.Written(date)));
        if (diagnostics.HasErrors)
            return null;
        return new CrisisFile(
            document.Id, root["title"].Text, date, asOf, records, facts.LeftOut(root["facts"]), events, standing, places.All, actors, expected, root["sources"].Texts, document.IdSpan)
        {
            ExpectsNothing = root["expect"] is { Exists: true, Items.IsEmpty: true },
        };
    }

    /// <summary>The day of the first event: without a date that can be read, the rest of the file is bound to that day, so that its mistakes are told too.</summary>
    private static DateOnly? FirstEvent(Node root) => root["events"].Items.Select(held => held["on"].Date?.Date).Min();

    private static ImmutableArray<string> Actors(Node declared, Law law, DiagnosticBag diagnostics)
    {
        var actors = new List<string>();
        foreach (Node item in declared.Items)
        {
            if (item.Text is not { } actor)
                continue;
            if (law.FindState(actor) is not null || actors.Contains(actor))
                diagnostics.Add(CrisisDiagnostics.DeclaredAlready.At(item.Span, actor));
            else
                actors.Add(actor);
        }

        return [.. actors];
    }

    private static ImmutableSortedDictionary<string, BallotSheet> Standing(Node node, ImmutableArray<HeldEvent> events, BallotBinder ballots, CrisisContext context)
    {
        var sheets = ImmutableSortedDictionary.CreateBuilder<string, BallotSheet>(StringComparer.Ordinal);
        // They serve every event that carries none, so who has a seat on any of those days may stand here.
        ImmutableArray<DateOnly> days = [.. events.Select(held => held.On).Prepend(context.Date).Distinct()];
        foreach (NamedNode entry in node.Entries)
        {
            if (context.Law.FindOrgan(entry.Name) is { } organ)
            {
                sheets[organ.Id] = ballots.Bind(entry.Value, [organ], days);
                continue;
            }

            IEnumerable<string> organs = context.Law.Treaties.SelectMany(treaty => treaty.Organs).Select(known => known.Id);
            context.Report(NameDiagnostics.UnknownName.At(entry.NameSpan, "organ", entry.Name, "the law").SuggestingNearest(entry.Name, organs));
        }

        return sheets.ToImmutable();
    }
}
