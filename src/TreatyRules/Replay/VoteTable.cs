using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Model;

namespace TreatyRules.Replay;

/// <summary>A layout laid over a file's headings: where each column stands in a row.</summary>
internal sealed class VoteTable
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>The layout over headings.</summary>
    public VoteTable(VoteFile layout, ImmutableArray<string> headings)
    {
        Layout = layout;
        Width = headings.Length;
        for (int i = 0; i < headings.Length; i++)
            _places.TryAdd(Plain(headings[i]), i);
    }

    /// <summary>The layout.</summary>
    public VoteFile Layout { get; }

    /// <summary>How many fields a row has.</summary>
    public int Width { get; }

    /// <summary>Whether a file with these headings has all columns of a layout.</summary>
    public static bool Fits(VoteFile layout, ImmutableArray<string> headings) => layout.Columns.All.All(headings.Select(Plain).Contains);

    /// <summary>What stands in a row under a heading; empty where the file has no such column.</summary>
    public string Field(CsvRow row, string? heading) => heading is not null && _places.TryGetValue(heading, out int place) ? row.Fields[place].Trim() : "";

    /// <summary>A number under a heading; null where there is none. False when it is no number.</summary>
    public bool TryNumber(CsvRow row, string? heading, out int? number)
    {
        string text = Field(row, heading);
        number = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : null;
        return text.Length == 0 || number is not null;
    }

    /// <summary>What a row's vote may have been on: the motions whose columns say nothing else.</summary>
    public ImmutableArray<RecordedMotion> Motions(CsvRow row) =>
        [.. Layout.Motions.Where(motion => motion.When.All(column => !_places.ContainsKey(column.Key) || Field(row, column.Key) == column.Value))];

    private static string Plain(string heading) => heading.Trim().TrimStart('\uFEFF');
}
