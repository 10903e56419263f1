using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Positions;

/// <summary>What the past events of a run came to, while runs over the unknown are put together. In the row it stands as unknown, so that whoever reads it comes here and the reading is kept.</summary>
internal sealed class SettledEvents
{
    private static readonly int[] s_slots = [RecordLayout.Exists, RecordLayout.Result, RecordLayout.Way];
    private readonly Dictionary<int, int> _values = [];
    private readonly Dictionary<int, int> _kinds = [];
    private readonly Dictionary<int, List<(int Exists, int Result, int Way)>> _seen = [];
    private readonly Dictionary<(CompiledQuantifier Quantifier, int InSight, int Day, EventsBehind? Behind), EventTrials> _trials = [];
    private PlainQuantifiers? _plain;
    private int _held = -1;

    /// <summary>The value of a slot; false where it is none that has been settled.</summary>
    public bool TryValue(int key, out int value) => _values.TryGetValue(key, out value);

    /// <summary>Which of all that an event's record came to in some run it has come to in this one; -1 for one that lies ahead.</summary>
    public int KindOf(int address) => _kinds.GetValueOrDefault(address, -1);

    /// <summary>Says that an event is taking effect.</summary>
    public void Hold(int address) => _held = address;

    /// <summary>How many different things an event's record has come to so far.</summary>
    public int Kinds(int address) => _seen[address].Count;

    /// <summary>Says what the events of a crisis can come to by their voting rules, so that each of these is tried from the first run on.</summary>
    public void Expect(Row row)
    {
        _trials.Clear();
        _plain = new PlainQuantifiers(row);
        foreach (LaidEvent laid in row.Events)
        {
            _seen[laid.Address] = [.. KindsOf(row, laid)];
        }
    }

    /// <summary>What an event can come to by its voting rules: whether it exists, its result, and the way in which it was adopted.</summary>
    public static HashSet<(int Exists, int Result, int Way)> KindsOf(Row row, LaidEvent laid)
    {
        HashSet<(int Exists, int Result, int Way)> kinds = [];
        if (laid.Happened is not true)
            kinds.Add((0, (int)VoteResult.None, Slots.Absent));
        ImmutableArray<CompiledVoteChoice> votes = row.Law.Events[laid.Event].Votes;
        bool isVoted = !votes.IsEmpty && laid.Held.WithoutVote == VoteResult.None;
        if (!isVoted)
            kinds.Add((1, (int)laid.Held.WithoutVote, Slots.Absent));
        if (!isVoted && laid.Held.WithoutVote == VoteResult.Adopted)
            kinds.UnionWith(votes.Select(choice => (1, (int)row.Law.Rules[choice.Rule].Somebody.Failure, Slots.Absent)));
        foreach (CompiledWay way in isVoted ? votes.SelectMany(choice => row.Law.Rules[choice.Rule].Ways) : [])
        {
            kinds.Add((1, (int)VoteResult.Adopted, way.Name));
            kinds.UnionWith(way.Parts.Select(part => (1, (int)part.Failure, Slots.Absent)));
        }
        return kinds;
    }

    /// <summary>What is known of how a list's events meet a quantifier's condition today, to be added to; null where that hangs on more than can be told by then.</summary>
    public EventTrials? TrialsOf(Row row, in CompiledQuantifier quantifier)
    {
        if (_kinds.Count == 0 || _plain?.Of(quantifier) is not { } plain)
            return null;
        int inSight = plain.InSight == PlainQuantifier.None ? -1 : row.Frames[row.Frame + plain.InSight];

        // What stands in a cell, and not in a record, is another each time.
        if (inSight >= row.FirstCell && inSight < row.FirstCell + Row.FrameCount)
            return null;
        (CompiledQuantifier, int, int, EventsBehind?) beside = (quantifier, inSight, row.Today, plain.AsksOthers ? Behind(row) : null);
        if (!_trials.TryGetValue(beside, out EventTrials? trials))
            _trials.Add(beside, trials = new EventTrials(row.ListCounts[quantifier.List]));
        return trials;
    }

    /// <summary>Settles an event's record as it stands in the row.</summary>
    public void Settle(Row row, int address)
    {
        (int Exists, int Result, int Way) stands = (row.Slots[address + RecordLayout.Exists], row.Slots[address + RecordLayout.Result], row.Slots[address + RecordLayout.Way]);
        if (!_seen.TryGetValue(address, out List<(int Exists, int Result, int Way)>? seen))
            _seen.Add(address, seen = []);
        if (!seen.Contains(stands))
            seen.Add(stands);
        _held = -1;
        Set(address, seen.IndexOf(stands));
        Hide(row, address);
    }

    /// <summary>Lays into the row what an event's record came to in one of the runs, so that it can be read without being noticed.</summary>
    public void Lay(Row row, int address, int kind)
    {
        (row.Slots[address + RecordLayout.Exists], row.Slots[address + RecordLayout.Result], row.Slots[address + RecordLayout.Way]) = _seen[address][kind];
    }

    /// <summary>Takes it out of the row again.</summary>
    public static void Hide(Row row, int address)
    {
        foreach (int slot in s_slots)
            row.Slots[address + slot] = Slots.Unknown;
    }

    /// <summary>Lays into the row what all settled events came to, for a run of which nobody asks what it reads.</summary>
    public void LayAll(Row row)
    {
        foreach ((int address, int kind) in _kinds)
            Lay(row, address, kind);
    }

    /// <summary>What is settled, to be put back.</summary>
    public (int Address, int Kind)[] Save() => [.. _kinds.Select(pair => (pair.Key, pair.Value))];

    /// <summary>Puts back what was settled.</summary>
    public void Restore((int Address, int Kind)[] saved)
    {
        Clear();
        foreach ((int address, int kind) in saved)
            Set(address, kind);
    }

    /// <summary>Forgets what is settled.</summary>
    public void Clear()
    {
        _held = -1;
        _values.Clear();
        _kinds.Clear();
    }

    private EventsBehind Behind(Row row) => _held < 0
        ? new EventsBehind(_kinds.Count, -1, 0, 0)
        : new EventsBehind(_kinds.Count, _held, row.Slots[_held + RecordLayout.Result], row.Slots[_held + RecordLayout.Way]);

    private void Set(int address, int kind)
    {
        _kinds[address] = kind;
        (int Exists, int Result, int Way) stands = _seen[address][kind];
        _values[address + RecordLayout.Exists] = stands.Exists;
        _values[address + RecordLayout.Result] = stands.Result;
        _values[address + RecordLayout.Way] = stands.Way;
    }
}
