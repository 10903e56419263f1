using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>The numbers of everything in the law, and the place of its part of the row.</summary>
internal sealed class Numbers
{
    /// <summary>The slot that has today's day number.</summary>
    public const int TodaySlot = 0;

    private readonly Dictionary<string, RecordLayout> _layouts = [];
    private readonly Dictionary<string, int> _treaties = [];
    private readonly Dictionary<string, int> _organs = [];
    private readonly Dictionary<string, int> _events = [];
    private readonly Dictionary<string, int> _procedures = [];
    private readonly Dictionary<string, int> _questions = [];

    public Numbers(Law law)
    {
        Law = law;
        Universe = new Universe(law);
        Treaties = law.Treaties;
        Questions = [.. law.Treaties.SelectMany(treaty => treaty.Questions)];
        Organs = [.. law.Treaties.SelectMany(treaty => treaty.Organs)];
        Events = [.. law.Treaties.SelectMany(treaty => treaty.Events)];
        Procedures = [.. law.Treaties.SelectMany(treaty => treaty.Procedures)];
        Number(_treaties, Treaties.Select(treaty => treaty.Id));
        Number(_questions, Questions.Select(question => question.Id));
        Number(_organs, Organs.Select(organ => organ.Id));
        Number(_events, Events.Select(type => type.Id));
        Number(_procedures, Procedures.Select(procedure => procedure.Id));
        List<RecordLayout> layouts = [EffectLayout.Layout];
        foreach (RecordType record in law.Vocabulary.Concat(law.Treaties.SelectMany(treaty => treaty.Records)))
            layouts.Add(new RecordLayout(record.Id, layouts.Count, record.Fields));
        foreach (EventType type in Events)
            layouts.Add(new RecordLayout(type.Id, layouts.Count, type.Fields));
        Layouts = [.. layouts];
        foreach (RecordLayout layout in layouts)
            _layouts.Add(layout.Type, layout);
    }

    public Law Law { get; }

    public Universe Universe { get; }

    public ImmutableArray<Treaty> Treaties { get; }

    public ImmutableArray<Question> Questions { get; }

    public ImmutableArray<Organ> Organs { get; }

    public ImmutableArray<EventType> Events { get; }

    public ImmutableArray<Procedure> Procedures { get; }

    public ImmutableArray<RecordLayout> Layouts { get; }

    /// <summary>How many slots stand before the records.</summary>
    public int HeadSize => 1 + Questions.Length + (2 * Procedures.Length);

    public RecordLayout LayoutOf(string type)
    {
        while (!_layouts.ContainsKey(type) && Law.FindTerm(type) is { Base: { } narrowed })
            type = narrowed;
        return _layouts[type];
    }

    public Organ Organ(string id) => Organs[_organs[id]];

    public int TreatyOf(string id) => _treaties[id];

    public int OrganOf(string id) => _organs[id];

    public int EventOf(string id) => _events[id];

    public int ProcedureOf(string id) => _procedures[id];

    public int QuestionOf(string id) => _questions[id];

    /// <summary>The slot of the reading chosen for a question: its number, or -1 for the day's default.</summary>
    public int QuestionSlot(int question) => 1 + question;

    /// <summary>The slot of a procedure's state.</summary>
    public int StateSlot(int procedure) => 1 + Questions.Length + (2 * procedure);

    /// <summary>The slot of the day on which a procedure entered its state.</summary>
    public int EntrySlot(int procedure) => StateSlot(procedure) + 1;

    private static void Number(Dictionary<string, int> numbers, IEnumerable<string> ids)
    {
        foreach (string id in ids)
            numbers.Add(id, numbers.Count);
    }
}
