using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Positions;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation.Conditions;

/// <summary>Walks the graph over a row.</summary>
internal sealed class Walker
{
    private readonly Row _row;
    private readonly Node[] _nodes;
    private readonly int[] _slots;
    private readonly int[] _frames;
    private readonly int[] _lastRecords;
    private readonly Values _values;
    private readonly StateSets _sets;
    private readonly Comparisons _comparisons;
    private readonly SetTests _setTests;
    private readonly VoteCounts _counts;
    private readonly Readings _readings;

    public Walker(Row row)
    {
        _row = row;
        _nodes = row.Law.Nodes;
        _slots = row.Slots;
        _frames = row.Frames;
        _lastRecords = row.LastRecords;
        _values = new Values(row);
        _sets = new StateSets(row, _values, this);
        _comparisons = new Comparisons(row, _values);
        _setTests = new SetTests(row, _values, _sets);
        Tally = new Tally(row, this, _sets);
        _counts = Tally.Counts;
        _readings = new Readings(row);
        Terms = new Terms(row, this, _values, new TermMembers(row, this));
        Records = new RecordsInSight(row, this);
        Effects = new Effects(row, this, _sets);
    }

    public Values Values => _values;

    public StateSets Sets => _sets;

    public Terms Terms { get; }

    public RecordsInSight Records { get; }

    public Tally Tally { get; }

    public Effects Effects { get; }

    /// <summary>Follows the edges from a node to an end or a transition.</summary>
    public int Walk(int at) => at < 0 ? at : WalkNodes(at);

    /// <summary>Walks with another day as today; nothing found there makes a stop.</summary>
    public int WalkOn(int day, int entry)
    {
        if (day == _row.Today)
            return Walk(entry);
        (int today, int next, bool isOtherDay) = (_row.Today, _row.NextStop, _row.IsOtherDay);
        (_row.Today, _row.IsOtherDay) = (day, true);
        int end = Walk(entry);
        (_row.Today, _row.NextStop, _row.IsOtherDay) = (today, next, isOtherDay);
        return end;
    }

    /// <summary>Whether a value, laid into a cell as a record of its own, meets a condition on a day: 1, 0, or -1 for unknown.</summary>
    public int MeetsAsValue(int entry, int value, int day) => Terms.MeetsAsValue(entry, value, day);

    /// <summary>Whether a record of a quantifier's source is there today and of its term: 1, 0, or -1 for unknown. Lays it into the quantifier's frame.</summary>
    public int IsThere(CompiledQuantifier source, int index) => Records.IsThere(source, index);

    /// <summary>Whether a quantifier's condition holds of the member in its frame: 1, 0, or -1 for unknown.</summary>
    public int IsWhere(CompiledQuantifier quantifier) => quantifier.Where == Target.True ? 1 : AsBit(Walk(quantifier.Where));

    private int WalkNodes(int at)
    {
        // Fields of the row are kept at hand: a walk reads them at every node, and nothing that a node asks for moves the frame for good.
        Node[] nodes = _nodes;
        int[] slots = _slots;
        int[] frames = _frames;
        int[] last = _lastRecords;
        int frame = _row.Frame;
        do
        {
            ref readonly Node node = ref nodes[at];
            bool holds;
            if (node.Op == Op.InRange)
            {
                int level = node.Level;
                int start = level >= 0 ? frames[frame + level] : level == Operand.Global ? 0 : last[Operand.EventOf(level)];
                int address = start + node.Slot;
                int value = start < 0 ? Slots.Absent : slots[address];
                if (value == Slots.Unknown)
                {
                    int known = _row.Unknowns.Test(address, node.Low, node.Span);
                    if (known < 0)
                        return Target.Unknown;
                    holds = known != 0;
                }
                else
                {
                    holds = unchecked((uint)(value - node.Low)) <= node.Span;
                }
            }
            else
            {
                int known = node.Op == Op.Form ? _counts.Test(node) : node.Op == Op.Period ? InPeriod(node) : Test(node);
                if (known < 0)
                    return Target.Unknown;
                holds = known != 0;
            }

            at = holds ? node.Then : node.Else;
        }
        while (at >= 0);

        return at;
    }

    /// <summary>What a node finds that is none of those of a vote: a plain range, a count, a period: 1, 0, or -1 for unknown.</summary>
    private int Test(in Node node) => node.Op switch
    {
        Op.HasWord => HasWord(node),
        Op.Reading => _readings.Test(node),
        Op.Compare => _comparisons.Compare(_row.Law.Comparisons[node.Arg]),
        Op.Quantify => Quantify(_row.Law.Quantifiers[node.Arg], node.Arg),
        Op.Meets => Terms.Meets(node),
        Op.InSet => _setTests.InSet(node),
        Op.IsParty => _setTests.IsParty(node),
        Op.Probe => CountProbe(node),
        _ => throw new UnreachableException(),
    };

    private int CountProbe(in Node node)
    {
        _row.Probes[node.Arg]++;
        return 1;
    }

    private static int Bit(bool holds) => holds ? 1 : 0;

    /// <summary>The end of a condition as 1, 0, or -1 for unknown.</summary>
    public static int AsBit(int end) => end switch
    {
        Target.True => 1,
        Target.False => 0,
        _ => -1,
    };

    private int InPeriod(in Node node)
    {
        int since = _row.Today - node.Low;
        if (since < 0)
        {
            _row.StopOn(node.Low);
            return 0;
        }

        if ((uint)since > node.Span)
            return 0;
        if (node.Low + (long)node.Span < int.MaxValue - 1)
            _row.StopOn(node.Low + (int)node.Span + 1);
        return 1;
    }

    private int HasWord(in Node node)
    {
        int address = _row.Address(node.Level, node.Slot);
        int words = _row.Slots[address];
        return words == Slots.Unknown ? _row.Unknowns.TestWords(address, node.Low) : Bit(words != Slots.Absent && (words & node.Low) != 0);
    }

    private int Quantify(in CompiledQuantifier quantifier, int number) => quantifier.List >= 0 ? QuantifyRecords(quantifier, number) : QuantifyStates(quantifier);

    private int QuantifyRecords(in CompiledQuantifier quantifier, int number)
    {
        _row.ListsRead[quantifier.List] = true;
        if (_row.Unknowns.Log is { } log)
            return SettledQuantifier.Quantify(this, _row, quantifier, log);
        var count = new QuantifierCount(quantifier, _row.Unknowns);
        IdleRecords? known = _row.Idle;
        bool[]? idle = known?.Of(number);
        for (int i = 0; i < _row.ListCounts[quantifier.List] && !count.IsDecided; i++)
        {
            if (idle?[i] == true && known?.IsChanged(quantifier.List, i) == false)
                continue;
            if (_row.Unknowns.Choices is not null)
            {
                (int isThere, int meets) = SettledQuantifier.Look(this, _row, quantifier, i);
                if (isThere != 0)
                    count.Add(isThere, meets);
                continue;
            }

            int there = IsThere(quantifier, i);
            if (there != 0)
                count.Add(there, there == 1 ? IsWhere(quantifier) : -1);
        }

        return count.Result();
    }

    private int QuantifyStates(in CompiledQuantifier quantifier)
    {
        Span<ulong> members = stackalloc ulong[_row.Width];
        members.Clear();
        if (!_sets.AddTo(members, quantifier.Set))
            return _sets.IsOpen ? QuantifyOpenSet(quantifier) : -1;
        _row.Unknowns.Log?.Open(quantifier);
        var count = new QuantifierCount(quantifier, _row.Unknowns);
        int cell = _row.FirstCell + _row.Frame + quantifier.Level;
        _row.Frames[_row.Frame + quantifier.Level] = cell;
        for (int actor = 0; actor < _row.ActorCount && !count.IsDecided; actor++)
        {
            if (!SetTests.Has(members, actor))
                continue;
            _row.Slots[cell] = actor;
            count.Add(1, IsWhere(quantifier));
        }

        return _row.Unknowns.Log is { } log ? log.Close(count.Result()) : count.Result();
    }

    /// <summary>Goes through the states that may be in a set of which it is not known who is: one is asked for only where it would count.</summary>
    private int QuantifyOpenSet(in CompiledQuantifier quantifier)
    {
        RunReads? log = _row.Unknowns.Log;
        log?.Open(quantifier);
        var count = new QuantifierCount(quantifier, _row.Unknowns);
        int cell = _row.FirstCell + _row.Frame + quantifier.Level;
        int found = 0;
        for (int actor = 0; actor < _row.Law.Universe.Actors.Length && !count.IsDecided && found >= 0; actor++)
        {
            log?.Next();
            found = _sets.Open.Look(quantifier.Set, actor).Found;
            int weight = found <= 0 ? found : Weigh(quantifier, actor, found == 1, cell, ref count);
            log?.Weigh(actor, weight);
        }

        int result = found < 0 ? -1 : count.Result();
        return log?.Close(result) ?? result;
    }

    /// <summary>Counts a state that is in a set, or may be: then it is asked whether it is, if it would count.</summary>
    private int Weigh(in CompiledQuantifier quantifier, int actor, bool isIn, int cell, ref QuantifierCount count)
    {
        _row.Frames[_row.Frame + quantifier.Level] = cell;
        _row.Slots[cell] = actor;
        int meets = IsWhere(quantifier);
        int there = isIn ? 1 : count.Matters(meets) ? _sets.Open.Has(quantifier.Set, actor) : 0;
        if (there == 0)
            return Weight.None;
        count.Add(there, there == 1 ? meets : -1);
        return there == 1 ? Weight.Of(quantifier, meets) : Weight.Open;
    }
}
