using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Benchmarks;

/// <summary>The workload through the compiled treaty: one row, laid out once; a crisis is copied into its slots and run.</summary>
internal sealed class CompiledLoop
{
    private readonly Hearing _hearing;
    private readonly Row _row;
    private readonly Run _run;
    private readonly Plan _plan;
    private readonly int _record;
    private readonly LaidSheet _sheet;
    private readonly char[] _letters;
    private readonly int[] _words;

    public CompiledLoop(string folder)
    {
        TreatyCorpusLoad load = TreatyCorpus.Load(folder);
        CompiledLaw law = (load.Corpus ?? throw new InvalidOperationException(string.Join('\n', load.Diagnostics))).Compiled;
        DateOnly first = new(1946, 1, 17);
        EventType matter = law.Law.Treaties[0].Events[0];
        ImmutableArray<FieldDatum> fields =
        [
            Field("referred", new FlagDatum(true)),
            Field("chapter", new WordDatum("vii")),
            Field("threat", new FlagDatum(true)),
            Field("measure", new WordDatum("with-force")),
            Field("inadequate", new FlagDatum(true)),
            Field("party", new WordsDatum([])),
        ];
        var held = new HeldEvent(matter.Id, first, first, "matter", true, fields, BallotSheet.Unknown, VoteResult.None, null, [], SourceSpan.None);
        var crisis = new CrisisFile("workload", null, first, null, [], [], [held], ImmutableSortedDictionary<string, BallotSheet>.Empty, [], [], [], [], SourceSpan.None);
        _hearing = new Hearing(law, crisis, new Dictionary<string, string>(), new DateOnly(2026, 1, 1), null);
        _run = _hearing.Run;
        _row = _run.Row;
        _plan = law.PlanFor(0);
        _record = _row.Events[0].Address;
        _sheet = _row.Sheets[0];
        _letters = [.. law.Procedures[0].States.Select(state => Letter(state.State.Name))];
        _words = [_row.Names.WordOf("vi"), _row.Names.WordOf("vii"), _row.Names.WordOf("without-force"), _row.Names.WordOf("with-force")];
    }

    /// <summary>A crisis as the row keeps it: the day, six fields and four planes of ballots.</summary>
    public LaidCrisis Lay(WorkloadCrisis crisis) => new(
        crisis.Date.DayNumber,
        crisis.IsReferred ? 1 : 0,
        _words[crisis.Chapter - 6],
        crisis.IsThreat ? 1 : 0,
        _words[crisis.Measure - 39],
        crisis.IsInadequate ? 1 : 0,
        crisis.Party < 15 ? 1UL << crisis.Party : 0,
        Plane(crisis, 'y'),
        Plane(crisis, 'n'),
        Plane(crisis, 'a'),
        Plane(crisis, 'x'));

    /// <summary>The final state of a crisis, as a letter.</summary>
    public char Decide(in LaidCrisis crisis)
    {
        Take(crisis);
        var observer = default(NoObserver);
        _run.To(_plan, new Until(crisis.Day, -1), ref observer);
        return _letters[_run.StateOf(0)];
    }

    /// <summary>The verdict on a crisis, with its reasons.</summary>
    public Verdict Reason(in LaidCrisis crisis)
    {
        Take(crisis);
        return _hearing.Verdict("council/decision");
    }

    private void Take(in LaidCrisis crisis)
    {
        int[] slots = _row.Slots;
        _row.FirstDay = crisis.Day;
        _row.Happenings[0] = new Happening(crisis.Day, 0, true, true);
        slots[_record + RecordLayout.From] = crisis.Day;
        slots[_record + RecordLayout.On] = crisis.Day;
        slots[_record + RecordLayout.Head] = crisis.Referred;
        slots[_record + RecordLayout.Head + 1] = crisis.Chapter;
        slots[_record + RecordLayout.Head + 2] = crisis.Threat;
        slots[_record + RecordLayout.Head + 3] = crisis.Measure;
        slots[_record + RecordLayout.Head + 4] = crisis.Inadequate;
        _row.SetWords[0] = crisis.Party;
        _sheet.Planes[(int)Ballot.Yes] = crisis.Yes;
        _sheet.Planes[(int)Ballot.No] = crisis.No;
        _sheet.Planes[(int)Ballot.Abstain] = crisis.Abstain;
        _sheet.Planes[(int)Ballot.Absent] = crisis.Absent;
    }

    private static FieldDatum Field(string name, Datum datum) => new(name, datum, SourceSpan.None);

    private static char Letter(string state) => state switch
    {
        "not-seized" => 'N',
        "vetoed" => 'V',
        "not-adopted" => 'F',
        "recommended" => 'R',
        "authorised" => 'A',
        _ => '?',
    };

    private static ulong Plane(WorkloadCrisis crisis, char letter)
    {
        ulong plane = 0;
        for (int member = 0; member < 15; member++)
        {
            if (crisis.Votes[member] == letter)
                plane |= 1UL << member;
        }

        return plane;
    }
}
