using System.Collections.Immutable;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;

namespace TreatyRules.Binding;

/// <summary>Binds a treaty, section by section.</summary>
internal sealed class TreatyBinder(
    LawContext context,
    ItemBinder items,
    RecordTypeBinder records,
    TermBinder terms,
    QuestionBinder questions,
    OrganBinder organs,
    VotingRuleBinder rules,
    EventBinder events,
    ProcedureBinder procedures,
    MembershipBinder memberships,
    VoteFileBinder voteFiles)
{
    /// <summary>The treaty of a document.</summary>
    public Treaty Bind(DocumentSyntax document)
    {
        Node root = document.Root;
        string id = document.Id;
        Period inForce = items.During(root, "in-force");
        return new Treaty(
            id,
            root["title"].Text ?? id,
            inForce,
            root["claims-to-be"].Text,
            root["binding"].YesOrNo ?? true,
            memberships.Bind(id, root["parties"]),
            All(id, SymbolKind.Question, questions.Bind),
            records.Bind(id),
            All(id, SymbolKind.Term, terms.Bind),
            All(id, SymbolKind.Organ, organs.Bind),
            All(id, SymbolKind.VotingRule, rule => rules.Bind(rule, inForce)),
            All(id, SymbolKind.Event, events.Bind),
            All(id, SymbolKind.Procedure, procedures.Bind),
            ItemBinder.Rests(root, document.IdSpan, Scope.Of(id)))
        {
            AlsoCalled = [.. root["also-called"].Items.Select(name => name.Text).OfType<string>()],
            VoteFiles = voteFiles.Bind(id, root["vote-files"]),
        };
    }

    private ImmutableArray<T> All<T>(string treaty, SymbolKind kind, Func<Symbol, T?> bind)
        where T : class => [.. context.Names.In(treaty, kind).Select(bind).OfType<T>()];
}
