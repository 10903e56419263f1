using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Explanation;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules;

/// <summary>Who sits in an organ, or is party to a treaty, on a day.</summary>
/// <param name="Of">The organ's qualified name, or the treaty's.</param>
/// <param name="On">The day.</param>
/// <param name="Groups">The groups, in the treaty's order; one without a name for parties.</param>
public sealed record Roster(string Of, DateOnly On, ImmutableArray<RosterGroup> Groups) : IReport
{
    /// <summary>The roster of a day.</summary>
    /// <param name="corpus">The law.</param>
    /// <param name="name">An organ's qualified name, or a treaty's.</param>
    /// <param name="on">The day.</param>
    /// <param name="readings">The readings chosen, question to reading (the question by its qualified name where several treaties ask one of its name); a seat may hang on one. Default: the day's.</param>
    /// <exception cref="ArgumentException">There is neither an organ nor a treaty of that name.</exception>
    public static Roster Read(TreatyCorpus corpus, string name, DateOnly on, IReadOnlyDictionary<string, string>? readings = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        Crisis nothing = Crisis.Parse($"crisis: nothing\ntitle: Nothing happens\ndate: {on:yyyy-MM-dd}\n", "", corpus).Crisis
            ?? throw new ArgumentOutOfRangeException(nameof(on));
        Run run = corpus.Hear(nothing, readings).Run;
        run.Row.Today = on.DayNumber;
        CompiledLaw law = run.Row.Law;
        if (law.OrganNumbers.TryGetValue(name, out int organ))
            return new Roster(name, on, [.. law.Organs[organ].Organ.Groups.Select((group, number) => Seats(run, organ, number, group))]) { Law = law.Law };
        int treaty = law.Law.Treaties.IndexOf(law.Law.FindTreaty(name) ?? throw new ArgumentException($"There is no organ or treaty '{name}'.", nameof(name)));
        return new Roster(name, on, [Parties(run, treaty)]) { Law = law.Law };
    }

    /// <summary>The law that knows the names of those who are listed; null for a list that was made by hand.</summary>
    internal Law? Law { get; init; }

    private static RosterGroup Seats(Run run, int organ, int number, SeatGroup group)
    {
        Span<ulong> members = stackalloc ulong[run.Row.Width];
        members.Clear();
        return new RosterGroup(group.Name, run.Walker.Sets.AddSeats(members, organ, number) ? [.. ValueText.Codes(run.Row, members)] : null);
    }

    private static RosterGroup Parties(Run run, int treaty)
    {
        Span<ulong> members = stackalloc ulong[run.Row.Width];
        members.Clear();
        return new RosterGroup(null, run.Walker.Sets.AddParties(members, treaty, run.Row.Today) ? [.. ValueText.Codes(run.Row, members)] : null);
    }

    /// <inheritdoc/>
    public string ToText() => RosterText.Write(this);

    /// <inheritdoc/>
    public string ToJson(string corpus) => RosterJson.Write(this, corpus);
}
