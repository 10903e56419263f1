using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Description;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Which conditions on the way of a procedure ask for a fact or event, or a field of one: those that are there on a day, under some readings.</summary>
internal sealed class ConditionReaders
{
    private readonly CompiledLaw _law;
    private readonly DateOnly _day;
    private readonly IReadOnlyDictionary<string, string> _readings;
    private readonly List<(string Type, string? Field, Passage Reason, Condition? Condition, int Rank)> _reads = [];
    private readonly List<(string Type, string? Field, Passage Reason)> _seats = [];
    private readonly HashSet<string> _visited = [];
    private int _procedures;
    private int _rank;

    /// <summary>The event whose votes are gone through, and those that are voted on by the same rule: what a rule asks of "event", it asks of any of them.</summary>
    private (string Event, ImmutableArray<string> Alike)? _voted;

    public ConditionReaders(CompiledLaw law, int procedure, DateOnly day, IReadOnlyDictionary<string, string> readings)
    {
        (_law, _day, _readings) = (law, day, readings);

        // The procedure itself first: what it asks decides soonest.
        foreach (int number in law.PlanFor(procedure).Procedures.Reverse())
            Visit(law.Procedures[number].Procedure);
    }

    /// <summary>The conditions that ask for a field, or without one whether there is such a fact or event; those of the procedure itself first.</summary>
    public ImmutableArray<(Passage Reason, Condition? Condition)> Of(string type, string? field) =>
    [
        .. _reads.Where(read => read.Type == type && read.Field == field).Select(read => (read.Reason, read.Condition))
            .Concat(_seats.Where(read => read.Type == type && read.Field == field).Select(read => (read.Reason, (Condition?)null)))
            .DistinctBy(read => (read.Reason.Text, read.Reason.Article)),
    ];

    /// <summary>Things in the order in which the law asks for their types, from the procedure's first step on; those of a type in the order in which they were.</summary>
    public ImmutableArray<InterviewThing> InOrder(ImmutableArray<InterviewThing> things) =>
        [.. things.OrderBy(thing => _reads.Where(read => read.Type == thing.Type).Select(read => read.Rank).DefaultIfEmpty(int.MaxValue).Min())
            .ThenBy(thing => _reads.FindIndex(read => read.Type == thing.Type))];

    /// <summary>Whether a condition that is there on the day asks for a type.</summary>
    public bool Asks(string type) => _reads.Exists(read => read.Type == type);

    /// <summary>The voting rules by which an event may be voted on.</summary>
    public ImmutableArray<VotingRule> RulesOf(string type) =>
        [.. (_law.Law.FindEvent(type)?.Votes ?? []).Where(choice => IsThere(choice.Applies)).Select(choice => _law.Law.FindVotingRule(choice.Rule)).OfType<VotingRule>()];

    /// <summary>Whether an item is there on the day, as far as its period and the readings tell.</summary>
    public bool IsThere(Applicability applies) =>
        applies.Period.Contains(_day) && !(applies.When is ReadingIs when && !Holds(when)) && !(applies.Unless is ReadingIs unless && Holds(unless));

    private bool Holds(ReadingIs asked) => asked.Reading == (_readings.TryGetValue(asked.Question, out string? chosen) ? chosen
        : _law.Questions[_law.QuestionNumbers[asked.Question]].Question.DefaultOn(_day).Name);

    private void Visit(Procedure procedure)
    {
        int own = 3 * _procedures++;
        foreach (Transition transition in procedure.Always.Where(step => IsThere(step.Applies)))
            Visit(transition, own + 2);
        foreach (ProcedureState state in procedure.States)
        {
            foreach (Transition transition in state.Always.Where(step => IsThere(step.Applies)))
                Visit(transition, own + Rank(procedure, state));
        }

        foreach (ProcedureState state in procedure.States)
            VisitEvents(state, own + Rank(procedure, state));
    }

    /// <summary>What the first state asks comes first, and what ends the matter from wherever it stands comes last.</summary>
    private static int Rank(Procedure procedure, ProcedureState state) => state.Name == procedure.Initial ? 0 : 1;

    private void VisitEvents(ProcedureState state, int rank)
    {
        foreach (EventTransition on in state.On.Where(on => IsThere(on.Transition.Applies)))
        {
            _rank = rank;
            _reads.Add((on.Event, null, LeadsOn(on), null, rank));
            Visit(on.Transition, rank);
            VisitVotes(on.Event);
        }

        foreach (TimedTransition after in state.After.Where(after => IsThere(after.Transition.Applies)))
        {
            if (after.Since is { } since)
                _reads.Add((since, null, ProcedureWords.After(after), null, rank));
            Visit(after.Transition, rank);
        }
    }

    /// <summary>What an event leads to, as a sentence.</summary>
    private static Passage LeadsOn(EventTransition on)
    {
        Passage passage = ProcedureWords.On(on);
        string before = $"upon {Phrases.Local(on.Event)}{(on.Result is null ? "" : $" {on.Result}")}: to {on.Transition.To}";
        string name = InterviewNames.Spaced(on.Event);
        return passage with { Text = $"{Phrases.A(name)}{(on.Result is null ? "" : $" that is {on.Result}")} leads to '{on.Transition.To.Replace('-', ' ')}'{passage.Text[before.Length..]}" };
    }

    private void Visit(Transition transition, int rank)
    {
        _rank = rank;
        Visit(transition);
    }

    private void Visit(Transition transition)
    {
        Visit(transition.Applies, transition.Provenance.Article);
        Visit(transition.Guard, transition.Provenance.Article);
    }

    private void Visit(Applicability applies, string? article)
    {
        Visit(applies.When, article);
        Visit(applies.Unless, article);
    }

    private void Visit(Condition? condition, string? article)
    {
        switch (condition)
        {
            case AllOf { Items: var items }:
                Visit(items, article);
                break;
            case AnyOf { Items: var items }:
                Visit(items, article);
                break;
            case VersionsOf { Items: var items }:
                Visit(items, article);
                break;
            case Not { Operand: AllOf or AnyOf or VersionsOf or Not } not:
                Visit(not.Operand, article);
                break;
            case Not not:
                Leaf(not.Operand, condition, article);
                break;
            case not null:
                Leaf(condition, condition, article);
                break;
            default:
                break;
        }
    }

    private void Visit(ImmutableArray<Clause> items, string? article)
    {
        foreach (Clause item in items.Where(item => IsThere(item.Applies)))
        {
            Visit(item.Applies, item.Provenance.Article ?? article);
            Visit(item.Holds, item.Provenance.Article ?? article);
        }
    }

    /// <summary>Notes what a condition without parts reads; it is told as it stands, with the "not" before it.</summary>
    private void Leaf(Condition leaf, Condition told, string? article)
    {
        var reason = ConditionWords.Passage(null, told, article);
        foreach ((string type, string? field) in FieldsRead.Of(leaf))
        {
            Note(type, field, reason, leaf);
            Follow(type, article);
        }

        if (leaf is Meets meets)
            Follow(meets.Term, article);
        if (leaf is Quantified { Where: { } where })
            Visit(where, article);
    }

    /// <summary>A quantifier over a term asks whether there is a fact of the type that the term narrows.</summary>
    private void Note(string type, string? field, Passage reason, Condition? condition)
    {
        string of = field is not null && _voted is { } voted && voted.Alike.Contains(type) ? voted.Event : type;
        while (_law.Law.FindTerm(of) is { Base: { } narrowed })
            of = narrowed;
        if (_law.Law.FindTerm(of) is null)
            _reads.Add((of, field, reason, condition, _rank));
    }

    private void Follow(string type, string? article)
    {
        if (!_visited.Add(type))
            return;
        if (_law.Law.FindTerm(type) is not { } term)
        {
            VisitVotes(type);
            return;
        }

        string? own = term.Provenance.Article ?? article;
        Visit(term.Condition, own);
        if (term.Base is { } narrowed)
            Follow(narrowed, own);
    }

    private void VisitVotes(string type)
    {
        if (!_visited.Add($"{type}/votes"))
            return;
        foreach (VoteChoice choice in (_law.Law.FindEvent(type)?.Votes ?? []).Where(choice => IsThere(choice.Applies)))
        {
            Visit(choice.Applies, choice.Provenance.Article);
            VisitSeats(_law.Law.FindVotingRule(choice.Rule)?.Organ ?? "");
            foreach (Way way in _law.Law.FindVotingRule(choice.Rule)?.Ways.Where(way => IsThere(way.Applies)) ?? [])
                Visit(way, type, choice.Rule);
        }
    }

    /// <summary>Who sits in an organ may be a matter of records: such as who was asked to sit there.</summary>
    private void VisitSeats(string organ)
    {
        if (_law.Law.FindOrgan(organ) is not { } seated || !_visited.Add($"{organ}/seats"))
            return;
        foreach (SeatItem item in seated.Groups.SelectMany(group => group.Items).Where(item => IsThere(item.Applies)))
        {
            foreach ((string type, string? field) in FieldsRead.Of(item.Seats))
            {
                string? article = _law.Law.FindEvent(type)?.Provenance.Article ?? item.Provenance.Article ?? seated.Provenance.Article;
                _seats.Add((type, field, Passage.Of($"who sits in {organ}: {ValueWords.Of(item.Seats)}", article)));
            }
        }
    }

    private void Visit(Way way, string votedOn, string rule)
    {
        (string, ImmutableArray<string>)? before = _voted;
        _voted = (votedOn, [.. _law.Law.Treaties.SelectMany(treaty => treaty.Events).Where(other => other.Votes.Any(choice => choice.Rule == rule)).Select(other => other.Id)]);
        Visit(way.Applies, way.Provenance.Article);
        foreach (Exclusion exclusion in way.Excludes.Where(exclusion => IsThere(exclusion.Applies)))
        {
            foreach ((string type, string? field) in FieldsRead.Of(exclusion.States))
                Note(type, field, Passage.Of($"void are the ballots of {ValueWords.Of(exclusion.States)}", exclusion.Provenance.Article), null);
            Visit(exclusion.Applies, exclusion.Provenance.Article);
        }

        foreach (VotingPart part in new[] { way.Quorum, way.Majority, way.Veto, way.Objection }.OfType<VotingPart>())
            Visit(part.Condition, part.Provenance.Article);
        _voted = before;
    }
}
