using TreatyRules.Compilation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Evaluation.Voting;

namespace TreatyRules.Evaluation;

/// <summary>All that a run has written to its row up to a point, to go on from there again.</summary>
internal sealed class RunState
{
    private static readonly int[] s_heads = [RecordLayout.Exists, RecordLayout.Result, RecordLayout.Way, RecordLayout.Basis, RecordLayout.Rule];
    private readonly int[] _procedures;
    private readonly int[] _heads;
    private readonly int[] _lastHeld;
    private readonly int[] _lastRecords;
    private readonly ulong[] _planes;
    private readonly int[] _unnamed;
    private readonly ulong[] _defaults;
    private readonly OpenBallots?[] _open;
    private readonly OpenMembers?[] _exclusions;
    private readonly OpenStanding?[] _standing;
    private readonly OpenMembers?[] _bound;
    private readonly (int Address, int Kind)[] _settled;
    private readonly int _today;
    private readonly (int[], ulong[])? _resting;

    private RunState(Run run)
    {
        Row row = run.Row;
        At = run.Paused;
        _today = row.Today;
        NextStop = At.Stage == RunStage.Beginning ? Slots.Never : row.NextStop;
        _procedures = row.Slots.AsSpan(row.StateSlot(0), 2 * row.Law.Procedures.Length).ToArray();
        _heads = Heads(row);
        _lastHeld = [.. row.LastHeld];
        _lastRecords = [.. row.LastRecords];
        _planes = [.. row.Planes];
        _unnamed = [.. row.Unnamed];
        _defaults = Defaults(row);
        _open = run.Walker.Tally.AllOpenBallots.ToArray();
        _exclusions = [.. row.OpenExclusions];
        _standing = [.. row.OpenStanding];
        _bound = [.. row.OpenBound];
        _settled = row.Unknowns.Settled.Save();
        _resting = run.Resting.Save();
    }

    /// <summary>Where the run goes on.</summary>
    public RunPoint At { get; }

    /// <summary>The next day on which something read today can change.</summary>
    public int NextStop { get; }

    /// <summary>The state of a run that has paused.</summary>
    public static RunState Of(Run run) => new(run);

    private static int[] Heads(Row row)
    {
        var heads = new int[row.Events.Length * s_heads.Length];
        int at = 0;
        foreach (LaidEvent laid in row.Events)
        {
            foreach (int slot in s_heads)
                heads[at++] = row.Slots[laid.Address + slot];
        }

        return heads;
    }

    private static ulong[] Defaults(Row row)
    {
        var defaults = new ulong[row.Defaults.Length * row.Width];
        for (int i = 0; i < row.Defaults.Length; i++)
            row.SetWords.AsSpan(row.Defaults[i].SetIndex * row.Width, row.Width).CopyTo(defaults.AsSpan(i * row.Width));
        return defaults;
    }

    /// <summary>Puts the row back.</summary>
    public void Restore(Run run)
    {
        Row row = run.Row;
        row.Today = _today;
        row.NextStop = NextStop;
        row.Frame = 0;
        _procedures.CopyTo(row.Slots.AsSpan(row.StateSlot(0)));
        for (int held = 0, at = 0; held < row.Events.Length; held++)
        {
            foreach (int slot in s_heads)
                row.Slots[row.Events[held].Address + slot] = _heads[at++];
        }

        _lastHeld.CopyTo(row.LastHeld, 0);
        _lastRecords.CopyTo(row.LastRecords, 0);
        _planes.CopyTo(row.Planes, 0);
        _unnamed.CopyTo(row.Unnamed, 0);
        for (int i = 0; i < row.Defaults.Length; i++)
            _defaults.AsSpan(i * row.Width, row.Width).CopyTo(row.SetWords.AsSpan(row.Defaults[i].SetIndex * row.Width, row.Width));
        _open.CopyTo(run.Walker.Tally.AllOpenBallots);
        _exclusions.CopyTo(row.OpenExclusions, 0);
        _standing.CopyTo(row.OpenStanding, 0);
        _bound.CopyTo(row.OpenBound, 0);
        row.Unknowns.Settled.Restore(_settled);
        run.Resting.Restore(_resting);
    }
}
