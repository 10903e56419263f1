using System.Globalization;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>A single change, up to what makes no difference: one of some values of a thing, or another ballot of one seat among some.</summary>
/// <param name="Key">The thing, or the event of a vote.</param>
/// <param name="Seats">The seats, any of which; null when it is no ballot.</param>
/// <param name="From">The ballot that they cast.</param>
/// <param name="Values">The values; for ballots, the kinds.</param>
internal sealed record FlipToken(int Key, ulong[]? Seats, int From, int[] Values)
{
    /// <summary>What it is a change of; two of one thing are told apart by <see cref="Values"/> alone.</summary>
    public string Thing => Seats is null
        ? Key.ToString(CultureInfo.InvariantCulture)
        : $"{Key.ToString(CultureInfo.InvariantCulture)}/{From.ToString(CultureInfo.InvariantCulture)}/{string.Join('.', Seats.Select(word => word.ToString("x", CultureInfo.InvariantCulture)))}";

    /// <summary>Tokens of the same id are the same change.</summary>
    public string Id => $"{Thing}:{string.Join(',', Values)}";
}
