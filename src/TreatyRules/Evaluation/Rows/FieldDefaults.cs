using TreatyRules.Evaluation.Conditions;

namespace TreatyRules.Evaluation.Rows;

/// <summary>Works out the sets that fields have by default, on the day on which they are asked for.</summary>
internal sealed class FieldDefaults(Row row, StateSets sets)
{
    /// <summary>Works out the sets that an event's fields have by default, of its day; for facts, with -1, of the first day.</summary>
    public bool Lay(int held)
    {
        foreach (LaidDefault laid in row.Defaults)
        {
            if (laid.Event != held)
                continue;
            Span<ulong> words = row.SetWords.AsSpan(laid.SetIndex * row.Width, row.Width);
            words.Clear();
            if (!sets.AddTo(words, laid.Set))
                return false;
        }

        return true;
    }
}
