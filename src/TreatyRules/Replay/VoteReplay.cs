using System.Collections.Immutable;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Verdicts;

namespace TreatyRules.Replay;

/// <summary>Holds the law to a record: decides every vote of a file by the rule that applied on its day, and compares the result with the recorded one.</summary>
public sealed class VoteReplay
{
    private readonly VoteDecider _decider;
    private readonly VoteRecordCheck _check;
    private readonly VoteFileReader _file;
    private readonly VoteFile _layout;
    private readonly ImmutableDictionary<string, string> _readings;
    private readonly List<OpenVote> _open = [];
    private readonly List<VoteDisagreement> _disagreements = [];
    private readonly TreatyCorpus _corpus;
    private readonly Law _law;
    private int _withoutVote;
    private int _contradicting;
    private int _decided;
    private int _complete;

    private VoteReplay(TreatyCorpus corpus, VoteTable table, CsvReader rows, ReplayOptions options, DiagnosticBag diagnostics)
    {
        _corpus = corpus;
        _law = corpus.Law;
        _layout = table.Layout;
        _readings = corpus.Chosen(options.Readings);
        _decider = new VoteDecider(corpus.Compiled, _layout);
        _check = new VoteRecordCheck(_law, _layout, diagnostics);
        _file = new VoteFileReader(rows, table, _law, options.Path, diagnostics);
    }

    /// <summary>Replays a file of comma-separated values, row by row: what is kept of it does not grow with its length, save what is listed in the report.</summary>
    /// <param name="file">The file, with headings in its first row.</param>
    /// <param name="corpus">The law.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Is told how many rows have been read, now and then.</param>
    /// <returns>The report; where no layout fits, an empty one whose diagnostics say so.</returns>
    /// <exception cref="TreatyException">The treaty's own rules lead in a circle.</exception>
    public static ReplayReport Run(TextReader file, TreatyCorpus corpus, ReplayOptions? options = null, IProgress<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= new ReplayOptions();
        var diagnostics = new DiagnosticBag();
        var rows = new CsvReader(file);
        ImmutableArray<string> headings = rows.Read()?.Fields ?? [];
        if (VoteLayouts.Choose(corpus.Law, options.Layout, options.Path, headings, diagnostics) is not { } layout)
            return new ReplayReport(null, 0, 0, 0, 0, 0, 0, [], [], diagnostics.ToImmutable());
        var replay = new VoteReplay(corpus, new VoteTable(layout, headings), rows, options, diagnostics);
        replay.Run(progress);
        return replay.Report(diagnostics);
    }

    private void Run(IProgress<int>? progress)
    {
        int told = 0;
        while (_file.Read() is { } vote)
        {
            Replay(vote);
            if (_file.Rows - told >= 100)
                progress?.Report(told = _file.Rows);
        }

        progress?.Report(_file.Rows);
    }

    private void Replay(RecordedVote vote)
    {
        if (!vote.WasTaken)
        {
            _withoutVote++;
            return;
        }

        if (!_check.IsSound(vote, _file.At(vote.Line)))
        {
            _contradicting++;
            return;
        }

        VoteFinding finding = _decider.Decide(vote, vote.Motions, _readings, _check.SeatsOn(vote.Date));
        if (!finding.IsDecided)
        {
            _open.Add(new OpenVote(vote.Id, vote.Line, vote.Date, vote.Result, finding.Possible, finding.Missing));
            return;
        }

        _decided++;
        if (_check.IsComplete(vote))
            _complete++;
        if (finding.Possible[0] != vote.Result || !DefeatedByTheSame(vote))
            _disagreements.Add(Explain(vote, finding));
    }

    /// <summary>Whether those who defeated a vote are those on record, as far as both are known.</summary>
    private bool DefeatedByTheSame(RecordedVote vote) =>
        vote.DefeatedBy.IsEmpty || !_check.IsComplete(vote) || Defeaters(Reasons(vote)).SequenceEqual(vote.DefeatedBy);

    private VoteDisagreement Explain(RecordedVote vote, VoteFinding finding)
    {
        Decision? decision = Reasons(vote);
        return new VoteDisagreement(
            vote.Id,
            vote.Line,
            vote.Date,
            vote.Result,
            [.. vote.DefeatedBy.Select(state => _law.CodeOn(state, vote.Date))],
            finding.Possible[0],
            decision?.By ?? [],
            decision?.Cause,
            [.. finding.Questions.SelectMany(question => Others(question, vote)).Where(reading => Gives(vote, vote.Motions, reading))],
            [.. _layout.Motions.Except(vote.Motions).Where(motion => Gives(vote, [motion], null)).Select(motion => motion.Name)]);
    }

    /// <summary>The vote with its reasons; null where not all that it hangs on is known by name.</summary>
    private Decision? Reasons(RecordedVote vote) =>
        vote.Motions.IsEmpty ? null : new Hearing(_corpus.Compiled, _decider.Matter(vote, vote.Motions[0]), _readings, null, null).Decision(0);

    private ImmutableArray<string> Defeaters(Decision? decision) =>
        decision is null ? [] : [.. decision.By.Select(_law.ActorOf).Order(StringComparer.Ordinal)];

    /// <summary>The readings of a question that were not taken.</summary>
    private IEnumerable<ChosenReading> Others(Question question, RecordedVote vote)
    {
        string taken = _readings.GetValueOrDefault(question.Id) ?? question.DefaultOn(vote.Date).Name;
        return question.Readings.Where(reading => reading.Name != taken).Select(reading => new ChosenReading(question.Id, reading.Name));
    }

    private bool Gives(RecordedVote vote, ImmutableArray<RecordedMotion> motions, ChosenReading? reading)
    {
        VoteFinding finding = _decider.Decide(vote, motions, reading is null ? _readings : _readings.SetItem(reading.Question, reading.Reading), _check.SeatsOn(vote.Date));
        return finding.IsDecided && finding.Possible[0] == vote.Result;
    }

    private ReplayReport Report(DiagnosticBag diagnostics) => new(
        _layout.Id,
        _file.Rows,
        _withoutVote,
        _file.LeftOut + _contradicting,
        _decided,
        _complete,
        _decided - _disagreements.Count,
        [.. _open],
        [.. _disagreements],
        diagnostics.ToImmutable());
}
