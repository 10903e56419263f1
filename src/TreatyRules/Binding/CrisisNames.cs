using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using TreatyRules.Syntax.Expressions;

namespace TreatyRules.Binding;

/// <summary>Names that a crisis writes, looked up in the law.</summary>
internal static class CrisisNames
{
    /// <summary>The diagnostic for a name of the law that there is not. A name without its treaty is offered with it; where a treaty has none like it, all that it has are told.</summary>
    public static Diagnostic Unknown(string kind, NameSyntax name, IEnumerable<string> known)
    {
        string written = name.ToString();
        List<string> ids = [.. known];
        string[] ofTheTreaty = [.. ids.Where(id => id.StartsWith($"{name.Treaty}/", StringComparison.Ordinal))];
        if (name.Treaty is { } treaty && ofTheTreaty.Length > 0)
        {
            Diagnostic unknown = NameDiagnostics.UnknownName.At(name.Span, kind, name.Name, treaty);
            return Suggestion.Nearest(written, ofTheTreaty) is { } nearest ? unknown.Suggesting(nearest) : unknown.SuggestingNearestOrAll(name.Name, ofTheTreaty.Select(id => id[(treaty.Length + 1)..]));
        }

        string? same = ids.Find(id => id.EndsWith($"/{name.Name}", StringComparison.Ordinal));
        string? near = same ?? Suggestion.Nearest(written, ids) ?? ids.Find(id => Suggestion.Nearest(name.Name, [id[(id.IndexOf('/') + 1)..]]) is not null);
        return NameDiagnostics.UnknownName.At(name.Span, kind, written, "the law").Suggesting(near);
    }

    /// <summary>Actors by the codes under which the law knows them; unknown ones are reported and left out.</summary>
    public static ImmutableArray<string> Actors(Node list, CrisisContext context)
    {
        var data = new DatumBinder(context.Diagnostics, context.Gazetteer);
        return [.. list.Items.Select(item => data.Bind(item, Model.ValueType.Of(ValueKind.Actor))).OfType<WordDatum>().Select(datum => datum.Word).Distinct()];
    }

    /// <summary>The results and ways that an event can have.</summary>
    public static IEnumerable<string> ResultsOf(EventType type, Law law) =>
        type.Votes.IsEmpty ? [] : Words.Results.Skip(1).Concat(WaysOf(type, law));

    /// <summary>The ways in which an event can be adopted.</summary>
    public static IEnumerable<string> WaysOf(EventType type, Law law) =>
        type.Votes.SelectMany(vote => law.FindVotingRule(vote.Rule)?.Ways ?? []).Select(way => way.Name).OfType<string>().Distinct();

    /// <summary>The diagnostic for a result that an event cannot have.</summary>
    public static Diagnostic UnknownResult(Node node, EventType type, Law law)
    {
        string word = node.Text ?? "";
        return type.Votes.IsEmpty
            ? CrisisDiagnostics.NotVotedOn.At(node.Span, type.Id)
            : NameDiagnostics.UnknownResult.At(node.Span, type.Id, word, string.Join(", ", ResultsOf(type, law))).SuggestingNearest(word, ResultsOf(type, law));
    }
}
