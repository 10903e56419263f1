using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation.Conditions;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Evaluation;

/// <summary>Examines a condition item by item, each through its own entry, and keeps what was found.</summary>
/// <remarks>The row stands as it did when the condition was asked; examining changes nothing but the stops, which are put back.</remarks>
internal sealed class Examiner(Run run, bool isThorough = false)
{
    /// <summary>How many members of a source are shown when none of them, or not enough, meets the condition.</summary>
    private const int MostMembers = 8;

    private readonly Row _row = run.Row;

    // Thoroughly, every member is looked at, and asked everything even where one thing settles it.
    private readonly int _mostMembers = isThorough ? int.MaxValue : MostMembers;
    private readonly Walker _walker = run.Walker;

    /// <summary>Examines a condition.</summary>
    public Finding Examine(CompiledCondition condition)
    {
        int stop = _row.NextStop;
        Finding finding = Find(condition);
        _row.NextStop = stop;
        return finding;
    }

    private static bool? Truth(int end) => end switch
    {
        Target.True => true,
        Target.False => false,
        _ => null,
    };

    private Finding Find(CompiledCondition condition)
    {
        if (_walker.Walk(condition.Applies) != Target.True)
            return new Finding { Condition = condition, Holds = null, IsThere = false };
        bool? holds = Truth(_walker.Walk(condition.Entry));
        if (condition.Quantifier >= 0)
            return new Finding { Condition = condition, Holds = holds, Children = Members(condition, holds) };
        if (condition.Term is not null && condition.Condition is Meets)
            return OfTerm(condition, holds);
        return new Finding
        {
            Condition = condition,
            Holds = holds,
            Values = Read(condition),
            Addresses = condition.Reads.IsEmpty ? [] : [.. condition.Reads.Select(read => _walker.Values.AddressOf(read.Operand))],
            Children = condition.Children.IsEmpty ? [] : [.. condition.Children.Select(Find)],
            Had = Had(condition.Condition),
        };
    }

    private string? Had(Condition? condition) => condition switch
    {
        ReadingIs reading => ReadingOf(reading.Question),
        StandsAt stands => StateOf(_row.Law.ProcedureNumbers[stands.Procedure]),
        OutcomeIs outcome => run.OutcomeOf(_row.Law.ProcedureNumbers[outcome.Procedure]).Word(),
        _ => null,
    };

    private string StateOf(int procedure) => _row.Law.Procedures[procedure].States[run.StateOf(procedure)].State.Name;

    /// <summary>The reading that holds, and whether by default.</summary>
    private string ReadingOf(string id)
    {
        int number = 0;
        while (_row.Law.Questions[number].Question.Id != id)
            number++;
        Question question = _row.Law.Questions[number].Question;
        int chosen = _row.Slots[1 + number];
        return chosen >= 0 && chosen < question.Readings.Length ? question.Readings[chosen].Name : $"{question.DefaultOn(DateOnly.FromDayNumber(_row.Today)).Name}, by default";
    }

    private ImmutableArray<int> Read(CompiledCondition condition)
    {
        if (condition.Reads.IsEmpty)
            return [];
        Split? split = _row.Unknowns.Split;
        ImmutableArray<int> values = [.. condition.Reads.Select(read => _walker.Values.Read(read.Operand))];
        _row.Unknowns.StopAgain(split);
        return values;
    }

    /// <summary>A term said of a record in sight or of a value: the term's own condition is what it rests on.</summary>
    private Finding OfTerm(CompiledCondition condition, bool? holds)
    {
        ImmutableArray<int> values = Read(condition);
        Node node = _row.Law.Nodes[condition.Entry];
        int record;
        if (condition.Subject < 0)
        {
            record = _row.Frames[_row.Frame + node.Slot];
        }
        else
        {
            record = _row.FirstCell + _row.Frame + condition.Level;
            _row.Slots[record] = values.IsEmpty ? Slots.Absent : values[0];
        }

        return new Finding
        {
            Condition = condition,
            Holds = holds,
            Values = values,
            Addresses = [.. values.Select(_ => -1)],
            Children = values is [Slots.Absent or Slots.Unknown] ? [] : OfRecord(condition.Term ?? "", record, condition.Level),
        };
    }

    /// <summary>What a term rests on, for a record or value laid into a frame: the term that it narrows, and its own condition.</summary>
    private ImmutableArray<Finding> OfRecord(string term, int record, int level)
    {
        CompiledCondition condition = _row.Law.Terms[term];
        _row.Frames[_row.Frame + level] = record;
        _row.Frame += level;
        ImmutableArray<Finding> own = [Find(condition with { Term = null })];
        ImmutableArray<Finding> narrowed = condition.Term is { } wider ? OfRecord(wider, record, 0) : [];
        _row.Frame -= level;
        return [.. narrowed, .. own];
    }

    private ImmutableArray<Finding> Members(CompiledCondition condition, bool? holds)
    {
        CompiledQuantifier quantifier = _row.Law.Quantifiers[condition.Quantifier];
        return quantifier.List >= 0 ? Records(condition, quantifier, holds) : States(condition, quantifier, holds);
    }

    private ImmutableArray<Finding> Records(CompiledCondition condition, CompiledQuantifier quantifier, bool? holds)
    {
        var members = ImmutableArray.CreateBuilder<Finding>();
        for (int i = 0; i < _row.ListCounts[quantifier.List] && members.Count < _mostMembers; i++)
        {
            if (_walker.Records.Lay(quantifier.List, i, quantifier.Level) == 0)
                continue;
            int record = _row.Frames[_row.Frame + quantifier.Level];
            int isTerm = _walker.Records.IsThere(quantifier, i);

            // Of what is not of the kind nothing is asked that every one of the kind must meet.
            if (isTerm == 0 && quantifier.Quantifier == Quantifier.Every)
                continue;
            int isWhere = isTerm == 1 ? _walker.IsWhere(quantifier) : isTerm;
            bool isWitness = isWhere == 1;
            if (holds == true && quantifier.Quantifier == Quantifier.Some && !isWitness)
                continue;
            members.Add(new Finding
            {
                Condition = condition,
                Holds = isWhere < 0 ? null : isWitness,
                List = quantifier.List,
                Member = record,
                Children = OfMember(condition, quantifier, record, isTerm),
            });
            if (holds == true && quantifier.Quantifier == Quantifier.Some)
                break;
        }

        return members.ToImmutable();
    }

    private ImmutableArray<Finding> OfMember(CompiledCondition condition, CompiledQuantifier quantifier, int record, int isTerm)
    {
        ImmutableArray<Finding> term = condition.Term is { } narrowed ? OfRecord(narrowed, record, quantifier.Level) : [];
        if (isTerm == 0 && !isThorough)
            return term;
        _row.Frames[_row.Frame + quantifier.Level] = record;
        return [.. term, .. condition.Children.Select(Find)];
    }

    private ImmutableArray<Finding> States(CompiledCondition condition, CompiledQuantifier quantifier, bool? holds)
    {
        var members = ImmutableArray.CreateBuilder<Finding>();
        Span<ulong> set = stackalloc ulong[_row.Width];
        set.Clear();
        if (!_walker.Sets.AddTo(set, quantifier.Set))
            return [];
        int cell = _row.FirstCell + _row.Frame + quantifier.Level;
        _row.Frames[_row.Frame + quantifier.Level] = cell;
        for (int actor = 0; actor < _row.ActorCount && members.Count < _mostMembers; actor++)
        {
            if (((set[actor >> 6] >> (actor & 63)) & 1) == 0)
                continue;
            _row.Slots[cell] = actor;
            int isWhere = _walker.IsWhere(quantifier);
            if (holds == true && isWhere != 1)
                continue;
            members.Add(new Finding { Condition = condition, Holds = isWhere < 0 ? null : isWhere == 1, Member = actor, Children = [.. condition.Children.Select(Find)] });
            if (holds == true && quantifier.Quantifier == Quantifier.Some)
                break;
        }

        return members.ToImmutable();
    }
}
