using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;

namespace TreatyRules.Binding;

/// <summary>Binds a ledger of claims to the law and to the cases that decide them.</summary>
/// <param name="law">The law.</param>
/// <param name="caseOf">The case of a name; null when there is none.</param>
/// <param name="diagnostics">Where mistakes are reported.</param>
internal sealed class ClaimsBinder(Law law, Func<string, Node, CrisisFile?> caseOf, DiagnosticBag diagnostics)
{
    private readonly Gazetteer _gazetteer = Gazetteer.Of(law);

    /// <summary>The ledger; null when something in it is wrong, which is then reported.</summary>
    public ClaimsFile? Bind(DocumentSyntax document)
    {
        Node root = document.Root;
        ImmutableArray<KeyValuePair<string, string>> documents =
            [.. root["documents"].Entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Value.Text ?? ""))];
        ImmutableArray<Claim> claims = [.. root["ledger"].Entries.Select(entry => Claim(entry, documents))];
        ImmutableArray<ClaimContradiction> contradictions = [.. root["contradictions"].Entries.Select(entry => Contradiction(entry, claims))];
        return diagnostics.HasErrors ? null : new ClaimsFile(document.Id, root["title"].Text, documents, claims, contradictions);
    }

    private Claim Claim(NamedNode entry, ImmutableArray<KeyValuePair<string, string>> documents)
    {
        Node node = entry.Value;
        foreach (Node written in node["in"].Items)
        {
            if (written.Text is { } name && !documents.Any(document => document.Key == name))
                diagnostics.Add(ClaimDiagnostics.UnknownDocument.At(written.Span, name).SuggestingNearest(name, documents.Select(document => document.Key)));
        }

        var finding = (ClaimFinding)(Closed.Word(node["finding"], Words.Findings) ?? 0);
        if (finding == ClaimFinding.False && !node["decided-by"].Exists)
            diagnostics.Add(ClaimDiagnostics.NothingShowsIt.At(entry.NameSpan, entry.Name));
        return new Claim(
            entry.Name,
            node["says"].Text ?? "",
            node["in"].Texts,
            finding,
            node["correction"].Text,
            node["sources"].Texts,
            [.. node["decided-by"].Items.Select(Evidence).OfType<ClaimEvidence>()],
            entry.NameSpan);
    }

    private ClaimEvidence? Evidence(Node node) => node["case"].Exists ? OfCase(node) : OfMembers(node);

    private CaseEvidence? OfCase(Node node)
    {
        if (node["case"].Text is not { } name || caseOf(name, node["case"]) is not { } crisis)
            return null;
        if (!node["expect"].Exists)
        {
            diagnostics.Add(ClaimDiagnostics.EmptyEvidence.At(node.Span));
            return null;
        }

        Gazetteer gazetteer = _gazetteer.With(crisis.Actors, crisis.Places.Select(place => place.Id));
        var context = new CrisisContext(diagnostics, law, gazetteer, new CrisisPlaces(node["places"], gazetteer, diagnostics), crisis.Date);
        var binder = new ExpectationBinder(context, crisis.Events, crisis.Events.Select(held => held.Symbol).OfType<string>());
        return binder.Bind(node["expect"]) is { } expectation ? new CaseEvidence(crisis.Id, expectation, node["note"].Text, node.Span) : null;
    }

    private MembersEvidence? OfMembers(Node node)
    {
        if (node["members"].Name is not { } name)
            return null;
        string of = name.ToString();
        IEnumerable<string> known = law.Treaties.SelectMany(treaty => treaty.Organs).Select(organ => organ.Id).Concat(law.Treaties.Select(treaty => treaty.Id));
        if (!known.Contains(of))
        {
            diagnostics.Add(CommandDiagnostics.UnknownOrgan.At(name.Span, of).SuggestingNearest(of, known));
            return null;
        }

        if (node["on"].Date?.Date is not { } day || !(node["exactly"].Exists || node["include"].Exists || node["exclude"].Exists))
        {
            diagnostics.Add(ClaimDiagnostics.EmptyEvidence.At(node.Span));
            return null;
        }

        return new MembersEvidence(of, day, node["exactly"].Exists ? States(node["exactly"]) : null, States(node["include"]), States(node["exclude"]), node["note"].Text, node.Span);
    }

    private ImmutableArray<string> States(Node list)
    {
        foreach (Node item in list.Items)
        {
            if (item.Text is { } code && !_gazetteer.IsState(code))
                diagnostics.Add(_gazetteer.NoSuchActor(code, item.Span, statesOnly: true));
        }

        return [.. list.Texts.Select(law.ActorOf)];
    }

    private ClaimContradiction Contradiction(NamedNode entry, ImmutableArray<Claim> claims)
    {
        foreach (Node item in entry.Value["between"].Items)
        {
            if (item.Text is { } name && !claims.Any(claim => claim.Name == name))
                diagnostics.Add(ClaimDiagnostics.UnknownClaim.At(item.Span, name).SuggestingNearest(name, claims.Select(claim => claim.Name)));
        }

        return new ClaimContradiction(entry.Name, entry.Value["between"].Texts, entry.Value["note"].Text);
    }
}
