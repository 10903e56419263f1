using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>An event in words: what is said of it, and by which rule it is voted on.</summary>
internal static class EventWords
{
    public static Passage Of(EventType type) => new(
        $"{type.Id}: an event",
        type.Provenance.Article,
        [
            .. type.Fields.IsEmpty ? [] : new[] { FieldWords.Of(type.Fields) },
            .. type.Votes.IsEmpty ? [] : new[] { new Passage("voted on by the first of these that applies", null, [.. type.Votes.Select(Vote)]) },
        ]);

    private static Passage Vote(VoteChoice choice)
    {
        string applies = Phrases.Applies(choice.Applies);
        return Passage.Of($"{(applies.Length == 0 ? "" : $"{applies}: ")}{Phrases.Local(choice.Rule)}", choice.Provenance.Article);
    }
}
