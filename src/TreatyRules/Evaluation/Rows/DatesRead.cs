using TreatyRules.Compilation;

namespace TreatyRules.Evaluation.Rows;

/// <summary>Which dates a run has read, where dates are open: more of them than on which side they are of the days that the law or the crisis names, or of today.</summary>
/// <remarks>Of a date that lies behind, whoever does no more than that finds the same as of any other between the same of these days.</remarks>
internal sealed class DatesRead
{
    /// <summary>Of so many dates it is kept each by itself whether it was read, of all others together.</summary>
    private const int Most = 64;

    private readonly int[] _numbers;
    private readonly int[] _bounds;
    private readonly HashSet<int> _firsts;

    /// <summary>Dates of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="slots">Where each stands, by number.</param>
    /// <param name="bounds">The days that may differ from the day before them to whoever compares a date with anything but another one of these.</param>
    public DatesRead(Row row, IReadOnlyList<int[]> slots, IEnumerable<int> bounds)
    {
        _bounds = [.. bounds.Distinct().Order()];
        _firsts = [.. _bounds];
        _numbers = new int[row.Slots.Length];
        Array.Fill(_numbers, -1);
        for (int number = 0; number < slots.Count; number++)
        {
            foreach (int slot in slots[number])
                _numbers[slot] = number;
        }
    }

    /// <summary>The dates that were read, by their bits.</summary>
    public ulong Read { get; set; }

    /// <summary>Whether a date is among those whose bits are set.</summary>
    public static bool IsIn(ulong read, int number) => (read & BitOf(number)) != 0;

    /// <summary>The date that stands at an address; -1 where none does.</summary>
    public int At(int address) => address >= 0 && address < _numbers.Length ? _numbers[address] : -1;

    /// <summary>Notes that a date was read.</summary>
    public void Note(int number) => Read |= BitOf(number);

    /// <summary>Notes that the date at an address was read, if one stands there.</summary>
    public void NoteAt(int address)
    {
        if (At(address) is >= 0 and var number)
            Note(number);
    }

    /// <summary>Between which bounds a day is.</summary>
    public int ClassOf(int day) => Array.BinarySearch(_bounds, day) is >= 0 and var at ? at + 1 : ~Array.BinarySearch(_bounds, day);

    /// <summary>Whether comparing a date with a value tells no more of it than between which bounds it is.</summary>
    public bool IsBound(int value) => value == Slots.Absent || (_firsts.Contains(value) && _firsts.Contains(value + 1));

    private static ulong BitOf(int number) => 1UL << Math.Min(number, Most - 1);
}
