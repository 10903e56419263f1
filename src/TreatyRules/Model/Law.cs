using System.Collections.Frozen;
using System.Collections.Immutable;

namespace TreatyRules.Model;

/// <summary>All the law there is: the vocabulary, the gazetteer and the treaties, bound to one another. Immutable, and safe to share between threads.</summary>
public sealed class Law
{
    private readonly FrozenDictionary<string, Treaty> _treaties;
    private readonly FrozenDictionary<string, RecordType> _records;
    private readonly FrozenDictionary<string, Term> _terms;
    private readonly FrozenDictionary<string, Organ> _organs;
    private readonly FrozenDictionary<string, VotingRule> _rules;
    private readonly FrozenDictionary<string, EventType> _events;
    private readonly FrozenDictionary<string, Procedure> _procedures;
    private readonly FrozenDictionary<string, Question> _questions;
    private readonly FrozenDictionary<string, State> _states;
    private readonly FrozenDictionary<string, Place> _places;
    private readonly FrozenDictionary<string, string> _continuing;

    /// <summary>Brings the parts together. Treaties are kept in the order of their names.</summary>
    public Law(ImmutableArray<RecordType> vocabulary, ImmutableArray<State> states, ImmutableArray<Place> places, Calendar calendar, ImmutableArray<Treaty> treaties)
    {
        Vocabulary = vocabulary;
        States = states;
        Places = places;
        Calendar = calendar;
        Treaties = [.. treaties.OrderBy(treaty => treaty.Id, StringComparer.Ordinal)];
        _treaties = Treaties.ToFrozenDictionary(treaty => treaty.Id);
        _records = vocabulary.Concat(Treaties.SelectMany(treaty => treaty.Records)).ToFrozenDictionary(record => record.Id);
        _terms = Treaties.SelectMany(treaty => treaty.Terms).ToFrozenDictionary(term => term.Id);
        _organs = Treaties.SelectMany(treaty => treaty.Organs).ToFrozenDictionary(organ => organ.Id);
        _rules = Treaties.SelectMany(treaty => treaty.VotingRules).ToFrozenDictionary(rule => rule.Id);
        _events = Treaties.SelectMany(treaty => treaty.Events).ToFrozenDictionary(type => type.Id);
        _procedures = Treaties.SelectMany(treaty => treaty.Procedures).ToFrozenDictionary(procedure => procedure.Id);
        _questions = Treaties.SelectMany(treaty => treaty.Questions).ToFrozenDictionary(question => question.Id);
        _states = states.ToFrozenDictionary(state => state.Code);
        _places = places.ToFrozenDictionary(place => place.Id);
        _continuing = states.Where(state => state.Continues is not null).ToFrozenDictionary(state => state.Continues ?? "", state => state.Code);
    }

    /// <summary>The record types that belong to no treaty.</summary>
    public ImmutableArray<RecordType> Vocabulary { get; }

    /// <summary>The states of the gazetteer.</summary>
    public ImmutableArray<State> States { get; }

    /// <summary>The places of the gazetteer.</summary>
    public ImmutableArray<Place> Places { get; }

    /// <summary>The calendar by which working days are counted.</summary>
    public Calendar Calendar { get; }

    /// <summary>The treaties, in the order of their names.</summary>
    public ImmutableArray<Treaty> Treaties { get; }

    /// <summary>The amendments that come with the law, in the order of their names. None of them is in force by standing here.</summary>
    public ImmutableArray<Amendment> Amendments { get; init; } = [];

    /// <summary>All record types, a treaty's own among them.</summary>
    public IEnumerable<RecordType> Records => _records.Values;

    /// <summary>The treaty of a name; null: there is none.</summary>
    public Treaty? FindTreaty(string id) => _treaties.GetValueOrDefault(id);

    /// <summary>The record type of a qualified name.</summary>
    public RecordType? FindRecord(string id) => _records.GetValueOrDefault(id);

    /// <summary>The term of a qualified name.</summary>
    public Term? FindTerm(string id) => _terms.GetValueOrDefault(id);

    /// <summary>The organ of a qualified name.</summary>
    public Organ? FindOrgan(string id) => _organs.GetValueOrDefault(id);

    /// <summary>The voting rule of a qualified name.</summary>
    public VotingRule? FindVotingRule(string id) => _rules.GetValueOrDefault(id);

    /// <summary>The event of a qualified name.</summary>
    public EventType? FindEvent(string id) => _events.GetValueOrDefault(id);

    /// <summary>The procedure of a qualified name.</summary>
    public Procedure? FindProcedure(string id) => _procedures.GetValueOrDefault(id);

    /// <summary>The question of a qualified name.</summary>
    public Question? FindQuestion(string id) => _questions.GetValueOrDefault(id);

    /// <summary>The state of a code.</summary>
    public State? FindState(string code) => _states.GetValueOrDefault(code);

    /// <summary>The place of an id.</summary>
    public Place? FindPlace(string id) => _places.GetValueOrDefault(id);

    /// <summary>The treaty that a qualified name belongs to.</summary>
    public Treaty TreatyOf(string qualified) => _treaties[qualified[..qualified.IndexOf('/')]];

    /// <summary>The code under which an actor is known to the law: that of the continuing state.</summary>
    public string ActorOf(string code)
    {
        while (_continuing.TryGetValue(code, out string? successor))
            code = successor;
        return code;
    }

    /// <summary>The code that an actor bore on a day: that of the state which it continues, while that was one.</summary>
    public string CodeOn(string actor, DateOnly day)
    {
        while (_states.TryGetValue(actor, out State? state)
            && state.Continues is { } predecessor
            && _states.TryGetValue(predecessor, out State? earlier)
            && earlier.Lifetime.Contains(day))
        {
            actor = predecessor;
        }

        return actor;
    }
}
