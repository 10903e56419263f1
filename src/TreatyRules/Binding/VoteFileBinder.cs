using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;

namespace TreatyRules.Binding;

/// <summary>Binds the layouts of files in which votes are recorded.</summary>
internal sealed class VoteFileBinder(LawContext context, FieldBinder fields)
{
    /// <summary>The layouts of a treaty.</summary>
    public ImmutableArray<VoteFile> Bind(string treaty, Node section) => [.. section.Entries.Select(entry => Bind(treaty, entry)).OfType<VoteFile>()];

    private VoteFile? Bind(string treaty, NamedNode entry)
    {
        Node layout = entry.Value;
        if (layout["event"].Name is not { } name || context.Names.Resolve(name.ToString(), name.Span, treaty, SymbolKind.Event) is not { } symbol)
            return null;
        if (!symbol.Body["vote"].Exists)
            context.Report(VoteFileDiagnostics.NotVotedOn.At(name.Span, symbol.Id));
        return new VoteFile(
            $"{treaty}/{entry.Name}",
            symbol.Id,
            Columns(layout["columns"]),
            Words(layout["ballots"], word => (Ballot)Model.Words.Ballots.IndexOf(word)),
            Words(layout["results"], Result),
            layout["recorded"].Text is { } recorded ? Result(recorded) : VoteResult.None,
            layout["without-vote"].Texts,
            Words(layout["states"], State(layout["states"])),
            [.. layout["motions"].Entries.Select(motion => Motion(motion, symbol))],
            ItemBinder.Rests(entry, Scope.Of(treaty)));
    }

    private static VoteResult Result(string word) => (VoteResult)Math.Max(0, Model.Words.Results.IndexOf(word));

    private static ImmutableDictionary<string, T> Words<T>(Node node, Func<string, T> meaning) =>
        node.Entries.Where(entry => entry.Value.Text is not null).ToImmutableDictionary(entry => entry.Name, entry => meaning(entry.Value.Text ?? ""));

    private Func<string, string> State(Node node) => code =>
    {
        if (!context.Gazetteer.IsState(code))
            context.Report(context.Gazetteer.NoSuchActor(code, node.Span, statesOnly: true));
        return code;
    };

    private static VoteColumns Columns(Node node) => new(node["vote"].Text ?? "", node["date"].Text ?? "")
    {
        Result = node["result"].Text,
        State = node["state"].Text,
        Ballot = node["ballot"].Text,
        Ballots = node["ballots"].Text,
        Yes = node["yes"].Text,
        No = node["no"].Text,
        Abstain = node["abstain"].Text,
        NotVoting = node["not-voting"].Text,
        Seats = node["seats"].Text,
        DefeatedBy = node["defeated-by"].Text,
        Manner = node["manner"].Text,
    };

    private RecordedMotion Motion(NamedNode motion, Symbol symbol) => new(
        motion.Name,
        motion.Value["when"].Entries.ToImmutableSortedDictionary(entry => entry.Name, entry => entry.Value.Text ?? "", StringComparer.Ordinal),
        fields.Given(symbol, motion.Value["fields"]));
}
