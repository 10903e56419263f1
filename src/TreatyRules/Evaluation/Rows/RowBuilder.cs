using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Voting;
using TreatyRules.Model;

namespace TreatyRules.Evaluation.Rows;

/// <summary>Lays a crisis out for the compiled law.</summary>
internal sealed class RowBuilder
{
    private readonly RowDraft _draft;

    private RowBuilder(CompiledLaw law, CrisisFile crisis) => _draft = new RowDraft(law, crisis);

    /// <summary>Lays a crisis out under readings, question (qualified) to reading; other questions have the day's default.</summary>
    public static Row Lay(CompiledLaw law, CrisisFile crisis, IReadOnlyDictionary<string, string> readings) => new RowBuilder(law, crisis).Lay(readings, true);

    /// <summary>Lays a crisis out for runs that need no procedure, so that no effect can be asked for.</summary>
    public static Row LayWithoutEffects(CompiledLaw law, CrisisFile crisis, IReadOnlyDictionary<string, string> readings) => new RowBuilder(law, crisis).Lay(readings, false);

    private Row Lay(IReadOnlyDictionary<string, string> readings, bool withEffects)
    {
        ImmutableArray<HeldEvent> held = _draft.Crisis.Events.IsEmpty ? SupposedMotions.Of(_draft.Law.Law, _draft.Crisis) : _draft.Crisis.Events;
        var sheets = new SheetLayer(_draft);
        var records = new RecordLayer(_draft, sheets);
        LayHead(readings);
        int firstCell = _draft.Slots.Count;
        _draft.Slots.AddRange(new int[Row.FrameCount]);
        for (int list = 1; list < _draft.Law.Layouts.Length; list++)
            records.Lay(_draft.Law.Layouts[list], held);
        _draft.Events.Sort((a, b) => _draft.Slots[a.Address + RecordLayout.Number].CompareTo(_draft.Slots[b.Address + RecordLayout.Number]));
        if (withEffects)
            new EffectLayer(_draft).Lay();
        int[] standing = sheets.Standing();
        _draft.Unknowns.Members.Width = _draft.Law.Width;
        return new Row
        {
            Law = _draft.Law,
            Width = _draft.Law.Width,
            Crisis = _draft.Crisis,
            FirstDay = _draft.Crisis.Date.DayNumber,
            Slots = [.. _draft.Slots],
            SetWords = [.. _draft.SetWords],
            ListStarts = _draft.ListStarts,
            ListCounts = _draft.ListCounts,
            Events = [.. _draft.Events],
            Happenings = Happenings(),
            Planes = new ulong[held.Length * 8 * _draft.Law.Width],
            Unnamed = new int[held.Length * 5],
            Sheets = [.. _draft.Sheets],
            HasUnnamed = _draft.Sheets.Exists(sheet => sheet.HasUnnamed),
            Standing = standing,
            Defaults = [.. _draft.Defaults],
            Names = _draft.Names,
            Spans = [.. _draft.Spans],
            Copies = [.. _draft.Copies],
            Unknowns = _draft.Unknowns,
            FirstCell = firstCell,
            Probes = new int[_draft.Law.ProbeCount],
            LastRecords = [.. Enumerable.Repeat(-1, _draft.Law.Events.Length)],
            LastHeld = [.. Enumerable.Repeat(-1, _draft.Law.Events.Length)],
            OpenExclusions = new OpenMembers?[_draft.Events.Count],
            OpenStanding = new OpenStanding?[_draft.Events.Count],
            OpenBound = new OpenMembers?[_draft.Events.Count],
            QuestionsRead = new bool[_draft.Law.Questions.Length],
            ReadingTests = new ReadingTests(_draft.Law.Questions.Length),
            ListsRead = new bool[_draft.Law.Layouts.Length],
            RecordsRead = new bool[_draft.Law.Layouts.Length],
        };
    }

    private void LayHead(IReadOnlyDictionary<string, string> readings)
    {
        _draft.Slots.Add(_draft.Crisis.Date.DayNumber);
        foreach (CompiledQuestion question in _draft.Law.Questions)
        {
            int chosen = -1;
            if (readings.TryGetValue(question.Question.Id, out string? reading))
            {
                for (int i = 0; i < question.Question.Readings.Length; i++)
                {
                    if (question.Question.Readings[i].Name == reading)
                        chosen = i;
                }
            }

            _draft.Slots.Add(chosen);
        }

        _draft.Slots.AddRange(new int[2 * _draft.Law.Procedures.Length]);
    }

    /// <summary>Events in the order of their days; on one day, in the file's order.</summary>
    private Happening[] Happenings() =>
    [
        .. _draft.Events.SelectMany((laid, i) => laid.Held.On == laid.Held.TakesEffect
                ? (IEnumerable<Happening>)[new Happening(laid.Held.On.DayNumber, i, true, true)]
                : [new Happening(laid.Held.On.DayNumber, i, true, false), new Happening(laid.Held.TakesEffect.DayNumber, i, false, true)])
            .OrderBy(happening => happening.Day)
            .ThenBy(happening => happening.Event),
    ];
}
