using System.Diagnostics;
using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Evaluation;

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
    private readonly TermMembers _members;

    public Walker(Row row)
    {
        _row = row;
        _nodes = row.Law.Nodes;
        _slots = row.Slots;
        _frames = row.Frames;
        _lastRecords = row.LastRecords;
        _values = new Values(row);
        _sets = new StateSets(row, _values) { Walker = this };
        _comparisons = new Comparisons(row, _values);
        _setTests = new SetTests(row, _values, _sets);
        Tally = new Tally(row, this, _sets);
        _counts = Tally.Counts;
        _members = new TermMembers(row, this);
        Effects = new Effects(row, this, _sets);
    }

    public Values Values => _values;

    public StateSets Sets => _sets;

    public Tally Tally { get; }

    public Effects Effects { get; }

    /// <summary>Follows the edges from a node to an end or a transition.</summary>
    public int Walk(int at) => at < 0 ? at : WalkNodes(at);

    /// <summary>Walks with another day as today; nothing found there makes a stop.</summary>
    public int WalkOn(int day, int entry)
    {
        if (day == _row.Today)
            return Walk(entry);
        (int today, int next) = (_row.Today, _row.NextStop);
        _row.Today = day;
        int end = Walk(entry);
        _row.Today = today;
        _row.NextStop = next;
        return end;
    }

    /// <summary>Whether a value, laid into a cell as a record of its own, meets a condition on a day: 1, 0, or -1 for unknown.</summary>
    public int MeetsAsValue(int entry, int value, int day)
    {
        // 64 frames up: far above the frames of the condition that asks.
        int frame = _row.Frame;
        _row.Frame += 64;
        int cell = _row.FirstCell + _row.Frame;
        _row.Slots[cell] = value;
        _row.Frames[_row.Frame] = cell;
        int end = WalkOn(day, entry);
        _row.Frame = frame;
        return AsBit(end);
    }

    /// <summary>Adds a field's values over the records of a quantifier's source.</summary>
    public bool Collect(Span<ulong> into, int quantifier, int field)
    {
        CompiledQuantifier source = _row.Law.Quantifiers[quantifier];
        for (int i = 0; i < _row.ListCounts[source.List]; i++)
        {
            int there = IsThere(source, i);
            if (there < 0 || (there == 1 && !_sets.AddTo(into, field)))
                return false;
        }

        return true;
    }

    /// <summary>Whether a record of a quantifier's source is there today and of its term: 1, 0, or -1 for unknown. Lays it into the quantifier's frame.</summary>
    public int IsThere(CompiledQuantifier source, int index)
    {
        int there = LayRecord(source.List, index, source.Level);
        if (there != 1 || source.Term == Target.True)
            return there;
        return AsBit(WalkTerm(source.Term, source.Level));
    }

    /// <summary>Walks a term's graph; its record stands at a level of this condition's frames.</summary>
    public int WalkTerm(int entry, int level)
    {
        if (_row.Frame + level + 64 >= Row.FrameCount)
            throw new TreatyException("The treaties' terms are nested too deeply to be evaluated.");
        _row.Frame += level;
        int end = Walk(entry);
        _row.Frame -= level;
        return end;
    }

    /// <summary>Whether a quantifier's condition holds of the member in its frame: 1, 0, or -1 for unknown.</summary>
    public int IsWhere(CompiledQuantifier quantifier) => quantifier.Where == Target.True ? 1 : AsBit(Walk(quantifier.Where));

    /// <summary>Lays a record into a frame and says whether it is there today.</summary>
    public int LayRecord(int list, int index, int level)
    {
        int[] slots = _row.Slots;
        int address = _row.ListStarts[list] + (index * _row.Law.Layouts[list].Size);
        _row.Frames[_row.Frame + level] = address;
        if (list == 0)
            return Effects.IsThere(address, level);
        int exists = slots[address + RecordLayout.Exists];
        if (exists == 0)
            return 0;
        int from = slots[address + RecordLayout.From];
        if (from > _row.Today)
        {
            _row.StopOn(from);
            return 0;
        }

        int until = slots[address + RecordLayout.Until];
        if (until <= _row.Today)
            return 0;
        _row.StopOn(until);
        return exists == Slots.Unknown ? _row.Unknowns.Test(address + RecordLayout.Exists, 1, 0) : 1;
    }

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
        Op.Reading => IsReading(node),
        Op.Compare => _comparisons.Compare(_row.Law.Comparisons[node.Arg]),
        Op.Quantify => Quantify(_row.Law.Quantifiers[node.Arg]),
        Op.Meets => Meets(node),
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

    private static int AsBit(int end) => end switch
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

    private int IsReading(in Node node)
    {
        int chosen = _row.Slots[node.Slot];
        _row.QuestionsRead[node.Arg] = true;
        if (chosen == Slots.Unknown)
            return IsReadingUnknown(node);
        bool holds = (chosen >= 0 ? chosen : DefaultReading(node.Arg)) == node.Low;
        _row.ReadingTests.Add(node.Arg, node.Low, holds);
        return Bit(holds);
    }

    /// <summary>Where readings are varied: -1 stands for the day's default.</summary>
    private int IsReadingUnknown(Node node)
    {
        int today = DefaultReading(node.Arg);
        return _row.Unknowns.Test(node.Slot, value => (value < 0 ? today : value) == node.Low);
    }

    private int DefaultReading(int number)
    {
        CompiledQuestion question = _row.Law.Questions[number];
        int at = question.Starts.Length - 1;
        while (question.Starts[at] > _row.Today)
            at--;
        if (at + 1 < question.Starts.Length)
            _row.StopOn(question.Starts[at + 1]);
        return question.Defaults[at];
    }

    private int Meets(in Node node)
    {
        int record;
        if (node.Low == 0)
        {
            record = _row.Frames[_row.Frame + node.Slot];
        }
        else
        {
            int address = _values.AddressOf(node.Slot);
            if (address >= 0 && _row.Slots[address] == Slots.Unknown && _members.Test(address, node.Arg) is { } met)
                return met;
            int value = _values.Read(node.Slot);
            if (value == Slots.Unknown)
                return -1;
            if (value == Slots.Absent)
                return 0;
            record = _row.FirstCell + _row.Frame + node.Level;
            _row.Slots[record] = value;
        }

        _row.Frames[_row.Frame + node.Level] = record;
        return AsBit(WalkTerm(node.Arg, node.Level));
    }

    private int Quantify(in CompiledQuantifier quantifier) => quantifier.List >= 0 ? QuantifyRecords(quantifier) : QuantifyStates(quantifier);

    private int QuantifyRecords(in CompiledQuantifier quantifier)
    {
        _row.ListsRead[quantifier.List] = true;
        if (_row.Unknowns.Log is { } log)
            return SettledQuantifier.Quantify(this, _row, quantifier, log);
        var count = new QuantifierCount(quantifier, _row.Unknowns);
        for (int i = 0; i < _row.ListCounts[quantifier.List] && !count.IsDecided; i++)
        {
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
            return -1;
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
}
