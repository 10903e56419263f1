using System.Globalization;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>A single change, up to what makes no difference: one of some values of a thing, or another ballot of one seat among some.</summary>
/// <param name="key">The thing, or the event of a vote.</param>
/// <param name="seats">The seats, any of which; null when it is no ballot.</param>
/// <param name="from">The ballot that they cast.</param>
/// <param name="values">The values; for ballots, the kinds.</param>
internal sealed class FlipToken(int key, ulong[]? seats, int from, int[] values)
{
    private string? _id;

    /// <summary>The thing, or the event of a vote.</summary>
    public int Key { get; } = key;

    /// <summary>The seats, any of which; null when it is no ballot.</summary>
    public ulong[]? Seats { get; } = seats;

    /// <summary>The ballot that they cast.</summary>
    public int From { get; } = from;

    /// <summary>The values; for ballots, the kinds.</summary>
    public int[] Values { get; } = values;

    /// <summary>What it is a change of; two of one thing are told apart by <see cref="Values"/> alone.</summary>
    public string Thing { get; } = seats is null
        ? key.ToString(CultureInfo.InvariantCulture)
        : $"{key.ToString(CultureInfo.InvariantCulture)}/{from.ToString(CultureInfo.InvariantCulture)}/{string.Join('.', seats.Select(word => word.ToString("x", CultureInfo.InvariantCulture)))}";

    /// <summary>Tokens of the same id are the same change.</summary>
    public string Id => _id ??= $"{Thing}:{string.Join(',', Values)}";
}
