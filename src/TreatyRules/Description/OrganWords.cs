using TreatyRules.Model;

namespace TreatyRules.Description;

/// <summary>An organ in words: its groups of seats by date.</summary>
internal static class OrganWords
{
    public static Passage Of(Organ organ) => new($"{organ.Id}: an organ", organ.Provenance.Article, [.. organ.Groups.Select(Group)]);

    private static Passage Group(SeatGroup group)
    {
        string name = group.Name ?? "seats";
        return group.Items is [{ Applies.IsUnconditional: true } only]
            ? Passage.Of($"{name}: {ValueWords.Of(only.Seats)}", only.Provenance.Article)
            : new Passage(name, null, [.. group.Items.Select(Seats)]);
    }

    private static Passage Seats(SeatItem item)
    {
        string applies = Phrases.Applies(item.Applies);
        return Passage.Of($"{(applies.Length == 0 ? "" : $"{applies}: ")}{ValueWords.Of(item.Seats)}", item.Provenance.Article);
    }
}
