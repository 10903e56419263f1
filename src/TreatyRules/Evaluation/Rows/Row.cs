using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Voting;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Evaluation.Rows;

/// <summary>A crisis laid out for the compiled law: every value that a run can read is one slot of one row. All that a run needs is allocated here, once.</summary>
/// <remarks>A run writes to the row, so a row serves one thread at a time.</remarks>
internal sealed class Row
{
    /// <summary>How many frames there are, and cells for values. Terms may be nested this deep at most.</summary>
    public const int FrameCount = 1024;

    public required CompiledLaw Law { get; init; }

    public required CrisisFile Crisis { get; init; }

    /// <summary>Today, the readings chosen, the procedures' states and entry days, cells for values, then the records list by list.</summary>
    public required int[] Slots { get; init; }

    /// <summary>The sets of states that facts and events have in their fields, one after another.</summary>
    public required ulong[] SetWords { get; init; }

    /// <summary>Where the records of each list begin.</summary>
    public required int[] ListStarts { get; init; }

    /// <summary>How many records each list has.</summary>
    public required int[] ListCounts { get; init; }

    /// <summary>The events, in the order in which they are held.</summary>
    public required LaidEvent[] Events { get; init; }

    /// <summary>What happens on which day, in order: events counted and offered.</summary>
    public required Happening[] Happenings { get; init; }

    /// <summary>For each event: five planes of ballots, then the seats, those entitled, and those bound.</summary>
    public required ulong[] Planes { get; init; }

    /// <summary>For each event, how many ballots of each kind have no name.</summary>
    public required int[] Unnamed { get; init; }

    /// <summary>The ballots written in the crisis, as planes.</summary>
    public required LaidSheet[] Sheets { get; init; }

    /// <summary>Whether some ballots of some vote are counted without a name.</summary>
    public required bool HasUnnamed { get; init; }

    /// <summary>The sheet that stands for each organ, or -1.</summary>
    public required int[] Standing { get; init; }

    /// <summary>Sets that fields have by default, of the day of their event or, for facts, of the first day.</summary>
    public required LaidDefault[] Defaults { get; init; }

    /// <summary>What the names of the crisis are numbered.</summary>
    public required CrisisNames Names { get; init; }

    /// <summary>What is unknown, and what a completion takes it to be.</summary>
    public required Unknowns Unknowns { get; init; }

    /// <summary>Where in the crisis file records and fields stand, by address, ascending.</summary>
    public required (int Address, SourceSpan Span)[] Spans { get; init; }

    /// <summary>The fields of effects that are a record's: their address, and the record's.</summary>
    public required (int Address, int Of)[] Copies { get; init; }

    /// <summary>How often walks came by each probe of the graph.</summary>
    public required int[] Probes { get; init; }

    public required int FirstCell { get; init; }

    /// <summary>The seats of each vote of which it is open whether they are excluded; they count as entitled.</summary>
    public required OpenMembers?[] OpenExclusions { get; init; }

    /// <summary>What is open, together with ballots, of who sits in each vote and who is excluded.</summary>
    public required OpenStanding?[] OpenStanding { get; init; }

    /// <summary>The states of which it is open whether each vote binds them.</summary>
    public required OpenMembers?[] OpenBound { get; init; }

    /// <summary>Where the records in sight stand: a stack of frames.</summary>
    public int[] Frames { get; } = new int[FrameCount];

    /// <summary>The day on which the crisis begins.</summary>
    public int FirstDay { get; set; }

    /// <summary>The bottom of the frames of the condition being walked.</summary>
    public int Frame { get; set; }

    /// <summary>The next day on which something that was read can change by itself.</summary>
    public int NextStop { get; set; }

    /// <summary>Where the record of the event held last of each type stands, or -1.</summary>
    public required int[] LastRecords { get; init; }

    /// <summary>The event held last of each type, or -1.</summary>
    public required int[] LastHeld { get; init; }

    /// <summary>The questions whose reading the run asked for.</summary>
    public required bool[] QuestionsRead { get; init; }

    /// <summary>What was asked of readings since this was last cleared.</summary>
    public required ReadingTests ReadingTests { get; init; }

    /// <summary>The lists that the run went through.</summary>
    public required bool[] ListsRead { get; init; }

    /// <summary>The lists of which a record was looked at.</summary>
    public required bool[] RecordsRead { get; init; }

    /// <summary>Whether the run hung on a length of time: a date with one added, or a deadline that could pass.</summary>
    public bool ReadsLengths { get; set; }

    /// <summary>The lengths of time that were asked for, each with the day from which it runs, deadlines that could not pass too; null where nobody keeps them.</summary>
    public HashSet<(int From, Duration Time)>? Lengths { get; set; }

    /// <summary>Whether a length of time was asked for that is not among these: one that runs from today, or that was asked for before.</summary>
    public bool HasOtherLengths { get; set; }

    /// <summary>The last day of a run: a deadline after it makes no difference.</summary>
    public int LastDay { get; set; } = int.MaxValue;

    /// <summary>Whether what is walked is asked of another day than that of the run.</summary>
    public bool IsOtherDay { get; set; }

    /// <summary>The records that count nowhere as they are given, while nothing is open that was not changed; else null.</summary>
    public IdleRecords? Idle { get; set; }

    /// <summary>The days of events that are left open; null where none is.</summary>
    public EventDays? Days { get; set; }

    /// <summary>Which dates were read, those of events and those that are open; null where none is open.</summary>
    public DatesRead? Dates { get; set; }

    /// <summary>How many of 64 bits a set of states takes.</summary>
    public required int Width { get; init; }

    /// <summary>How many actors there are: states, then those that the crisis declares.</summary>
    public int ActorCount => Law.Universe.Actors.Length + Names.Actors.Length;

    public int Today
    {
        get => Slots[Numbers.TodaySlot];
        set => Slots[Numbers.TodaySlot] = value;
    }

    /// <summary>Where a slot of a frame stands in the row; -1 for a field of an event that was never held.</summary>
    public int Address(int level, int slot) => level >= 0 ? Frames[Frame + level] + slot : level == Operand.Global ? slot : OfLastHeld(level, slot);

    /// <summary>Says that something changes on a day; a day that has been is no stop.</summary>
    public void StopOn(int day)
    {
        if (day > Today && day < NextStop)
            NextStop = day;
    }

    /// <summary>What a record is called: its id or symbol, or its place in its list.</summary>
    public string NameOf(int list, int record)
    {
        if (list == 0)
            return EffectName(record);
        int name = Slots[record + RecordLayout.Name];
        if (name != Compilation.Slots.Absent)
            return Names.Word(name);
        string plural = Law.Law.FindRecord(Law.Layouts[list].Type)?.Plural ?? "events";
        return $"{plural}[{Slots[record + RecordLayout.Number]}]";
    }

    private int OfLastHeld(int level, int slot)
    {
        int record = LastRecords[Operand.EventOf(level)];
        return record < 0 ? -1 : record + slot;
    }

    private string EffectName(int record)
    {
        CompiledEffect effect = Law.Effects[Slots[record + RecordLayout.Number]];
        return $"the {effect.Effect.Kind.Word()} under {Law.Procedures[effect.Procedure].Procedure.Id} ({effect.Effect.Action ?? effect.Effect.What})";
    }

    /// <summary>What a seat's ballot in an event's vote is called.</summary>
    public string BallotName(int held, int actor) => NameOfUnknown(Unknown.BallotKey(held, actor));

    /// <summary>What an unknown is called.</summary>
    public string NameOfUnknown(int key) => OfState(key) is not { } of ? Unknowns.All[key].Name
        : Unknown.MemberOf(key) is null ? $"ballot of {of.State}{of.After}" : $"{of.State}{of.After}";

    /// <summary>Of a state's ballot, and of its being in a set: the state, and what is said before and after several such states; null for what is not a state's.</summary>
    public (string State, string Before, string After)? OfState(int key)
    {
        if (Unknown.MemberOf(key) is { } member)
            return (Law.Law.CodeOn(Names.Actor(member.Actor), DayOf(member.Address)), "", $" in {NameOfUnknown(member.Address)}");
        if (Unknowns.All.ContainsKey(key))
            return null;
        int ballot = -1 - key;
        HeldEvent vote = Events[ballot / 1024].Held;
        return (Law.Law.CodeOn(Names.Actor(ballot % 1024), vote.On), "ballots of ", $" on {vote.Symbol ?? vote.Event}");
    }

    /// <summary>What the names behind an event's unnamed ballots are called.</summary>
    public string SharingName(int held) => $"names of the ballots on {Events[held].Held.Symbol ?? Events[held].Held.Event}";

    /// <summary>From when on a record is there that has a slot.</summary>
    private DateOnly DayOf(int slot)
    {
        int list = Enumerable.Range(0, ListStarts.Length).Last(list => ListCounts[list] > 0 && ListStarts[list] <= slot);
        int start = slot - ((slot - ListStarts[list]) % Law.Layouts[list].Size);
        return DateOnly.FromDayNumber(Math.Clamp(Slots[start + RecordLayout.From], 0, DateOnly.MaxValue.DayNumber));
    }

    /// <summary>The slot of a procedure's state.</summary>
    public int StateSlot(int procedure) => 1 + Law.Questions.Length + (2 * procedure);

    /// <summary>A plane of an event's ballots; 5 is the seats, 6 those entitled, 7 those bound.</summary>
    public Span<ulong> Plane(int held, int plane) => Planes.AsSpan(((held * 8) + plane) * Width, Width);
}
