using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Evaluation.Rows;

/// <summary>What has been laid out of a crisis so far: a row that still grows.</summary>
internal sealed class RowDraft(CompiledLaw law, CrisisFile crisis)
{
    public CompiledLaw Law => law;

    public CrisisFile Crisis => crisis;

    /// <summary>What the names of the crisis are numbered.</summary>
    public CrisisNames Names { get; } = new(law.Universe, crisis);

    /// <summary>What is unknown.</summary>
    public Unknowns Unknowns { get; } = new();

    /// <summary>The slots; the next is laid at their end.</summary>
    public List<int> Slots { get; } = [];

    /// <summary>The sets of states in fields, one after another.</summary>
    public List<ulong> SetWords { get; } = [];

    /// <summary>The ballots written in the crisis.</summary>
    public List<LaidSheet> Sheets { get; } = [];

    /// <summary>Sets that fields have by default.</summary>
    public List<LaidDefault> Defaults { get; } = [];

    /// <summary>The events.</summary>
    public List<LaidEvent> Events { get; } = [];

    /// <summary>Where in the crisis file records and fields stand.</summary>
    public List<(int Address, SourceSpan Span)> Spans { get; } = [];

    /// <summary>The fields of effects that are a record's.</summary>
    public List<(int Address, int Of)> Copies { get; } = [];

    /// <summary>Where the records of each list begin.</summary>
    public int[] ListStarts { get; } = new int[law.Layouts.Length];

    /// <summary>How many records each list has.</summary>
    public int[] ListCounts { get; } = new int[law.Layouts.Length];

    /// <summary>Adds a set of states and gives its number; actors that are no states are in none.</summary>
    public int AddSet(ImmutableArray<string> codes)
    {
        int index = SetWords.Count / law.Width;
        var words = new ulong[law.Width];
        foreach (string code in codes)
        {
            int actor = law.Universe.ActorOf(code);
            if (actor >= 0)
                words[actor >> 6] |= 1UL << (actor & 63);
        }

        SetWords.AddRange(words);
        return index;
    }

    /// <summary>The number of a name, or absent.</summary>
    public int WordOf(string? name) => name is null ? Compilation.Slots.Absent : Names.WordOf(name);
}
