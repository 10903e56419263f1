namespace TreatyRules.Evaluation.Conditions;

/// <summary>What runs asked about the readings of contested questions, and what they were told. Another reading of which each of these tests says the same changes nothing in them.</summary>
internal sealed class ReadingTests
{
    private readonly ulong[] _held;
    private readonly ulong[] _failed;

    /// <summary>Nothing was asked yet.</summary>
    /// <param name="questions">How many questions there are.</param>
    public ReadingTests(int questions)
    {
        _held = new ulong[questions];
        _failed = new ulong[questions];
    }

    private ReadingTests(ReadingTests other)
    {
        _held = [.. other._held];
        _failed = [.. other._failed];
    }

    /// <summary>Keeps that it was asked whether a reading holds, and whether it did.</summary>
    public void Add(int question, int reading, bool holds)
    {
        if (reading < 64)
            (holds ? _held : _failed)[question] |= 1UL << reading;
        else
            _held[question] = _failed[question] = ulong.MaxValue;
    }

    /// <summary>Keeps what others asked.</summary>
    public void Add(ReadingTests others)
    {
        for (int question = 0; question < _held.Length; question++)
        {
            _held[question] |= others._held[question];
            _failed[question] |= others._failed[question];
        }
    }

    /// <summary>Whether everything that was asked of a question has the same answer when this reading of it holds on every day.</summary>
    public bool IsSameUnder(int question, int reading) => reading < 64 && (_held[question] & ~(1UL << reading)) == 0 && (_failed[question] & (1UL << reading)) == 0;

    /// <summary>Marks the questions that were asked.</summary>
    public void MarkIn(Span<bool> questions)
    {
        for (int question = 0; question < _held.Length; question++)
            questions[question] |= (_held[question] | _failed[question]) != 0;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Array.Clear(_held);
        Array.Clear(_failed);
    }

    /// <summary>What was asked so far, to be kept.</summary>
    public ReadingTests Copy() => new(this);
}
