using System.Collections.Immutable;
using TreatyRules.Model;
using ValueType = TreatyRules.Model.ValueType;

namespace TreatyRules.Binding;

/// <summary>What an expression may name where it stands: the variables around it, innermost first, and the organ whose vote is counted.</summary>
/// <param name="Treaty">The treaty that speaks; null for the vocabulary.</param>
/// <param name="Subject">The innermost variable.</param>
/// <param name="Outer">What is around it.</param>
/// <param name="Vote">The vote being counted, if one is.</param>
/// <param name="Depth">How many variables there are.</param>
/// <param name="Article">The article of the nearest item around it that has one.</param>
internal sealed record Scope(string? Treaty, Subject? Subject, Scope? Outer, VoteScope? Vote, int Depth, string? Article)
{
    /// <summary>Nothing but what the treaty declares.</summary>
    public static Scope Of(string? treaty) => new(treaty, null, null, null, 0, null);

    /// <summary>The same with one more record.</summary>
    public Scope WithRecord(RecordShape shape, ImmutableArray<string> names, out Variable variable)
    {
        variable = new Variable(names[0], ValueType.Of(ValueKind.Record), shape.Id, Depth);
        return With(new Subject(variable, names, shape));
    }

    /// <summary>The same with one more state.</summary>
    public Scope WithState(ImmutableArray<string> names, out Variable variable)
    {
        variable = new Variable(names[0], ValueType.Of(ValueKind.Actor) with { StatesOnly = true }, null, Depth);
        return With(new Subject(variable, names, null));
    }

    /// <summary>The same with one more place.</summary>
    public Scope WithPlace(ImmutableArray<string> names, out Variable variable)
    {
        variable = new Variable(names[0], ValueType.Of(ValueKind.Place), null, Depth);
        return With(new Subject(variable, names, null));
    }

    /// <summary>The same with the seat whose ballot is looked at.</summary>
    public Scope WithSeat(ImmutableArray<string> names, out Variable variable)
    {
        variable = new Variable(VoteScope.Seat, ValueType.Of(ValueKind.Actor) with { StatesOnly = true }, null, Depth);
        return With(new Subject(variable, names, VoteScope.SeatShape));
    }

    /// <summary>The same inside an item that may have an article of its own.</summary>
    public Scope Under(string? article) => article is null ? this : this with { Article = article };

    /// <summary>The same while a vote is counted.</summary>
    public Scope Counting(VoteScope vote) => this with { Vote = vote };

    /// <summary>The variables, innermost first.</summary>
    public IEnumerable<Subject> Subjects
    {
        get
        {
            for (Scope? scope = this; scope is not null; scope = scope.Outer)
            {
                if (scope.Subject is { } subject)
                    yield return subject;
            }
        }
    }

    private Scope With(Subject subject) => new(Treaty, subject, this, Vote, Depth + 1, Article);
}
