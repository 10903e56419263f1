using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Positions;

/// <summary>What a stretch of a run read of unknowns, and of what the run had settled before: all on which what comes of the stretch rests, beside where procedures stand.</summary>
internal sealed class ReadLog
{
    private readonly HashSet<(int Key, int Low, uint Span, int Result)> _tests = [];
    private readonly HashSet<int> _values = [];
    private readonly HashSet<int> _votes = [];
    private readonly HashSet<SettledGroup> _groups = [];
    private readonly Dictionary<(FactTest Test, int Found), ReadLog> _facts = [];

    /// <summary>The unknowns of which it mattered what exactly is taken.</summary>
    public IEnumerable<int> Values => _values;

    /// <summary>The unknowns of which it mattered only whether they lie in a range, and what was found.</summary>
    public IEnumerable<(int Key, int Low, uint Span, int Result)> Tests => _tests.Where(test => !_values.Contains(test.Key));

    /// <summary>The votes of which it mattered who cast which ballot.</summary>
    public IEnumerable<int> Votes => _votes;

    /// <summary>What quantifiers found of events that were settled.</summary>
    public IEnumerable<SettledGroup> Groups => _groups;

    /// <summary>What quantifiers over facts found.</summary>
    public IEnumerable<(FactTest Test, int Found)> Facts => _facts.Keys;

    public void Group(SettledGroup group) => _groups.Add(group);

    public void Value(int key) => _values.Add(key);

    public void Test(int key, int low, uint span, int result) => _tests.Add((key, low, span, result));

    public void Vote(int held) => _votes.Add(held);

    /// <summary>What a quantifier over facts found, and what it read for that: this counts where it is not decided what it finds.</summary>
    public void Fact(FactTest test, int found, ReadLog of)
    {
        if (!_facts.TryGetValue((test, found), out ReadLog? other) || ReferenceEquals(other, of))
        {
            _facts[(test, found)] = of;
            return;
        }

        var both = new ReadLog();
        both.Add(other);
        both.Add(of);
        _facts[(test, found)] = both;
    }

    /// <summary>What was read of what lies behind a position at which the row stands; the rest came about after it.</summary>
    public ReadLog Behind(Row row, int happenings, FactTests facts)
    {
        var behind = new ReadLog();
        AddBehind(behind, row, happenings, facts);
        return behind;
    }

    /// <summary>Adds what a later stretch read.</summary>
    public void Add(ReadLog other)
    {
        _tests.UnionWith(other._tests);
        _values.UnionWith(other._values);
        _votes.UnionWith(other._votes);
        _groups.UnionWith(other._groups);
        foreach (((FactTest test, int found), ReadLog of) in other._facts)
            Fact(test, found, of);
    }

    private void AddBehind(ReadLog behind, Row row, int happenings, FactTests facts)
    {
        behind._values.UnionWith(_values);
        behind._tests.UnionWith(Tests.Where(test => row.Unknowns.Decided(test.Key, test.Low, test.Span) == test.Result));
        behind._groups.UnionWith(_groups.Select(group => group.Of(row.Unknowns.Settled)).OfType<SettledGroup>());
        behind._votes.UnionWith(_votes.Where(held => RunPosition.IsCounted(row, held, happenings)));
        foreach (((FactTest test, int found), ReadLog of) in _facts)
        {
            if (facts.Find(test).Found == found)
                behind.Fact(test, found, of);
            else
                of.AddBehind(behind, row, happenings, facts);
        }
    }
}
