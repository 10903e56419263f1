using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Tests.Reference;

/// <summary>What a value is on the day; null where it is absent.</summary>
internal static class Values
{
    public static object? Of(Value value, Scope scope) => value switch
    {
        Literal literal => OfDatum(literal.Datum),
        FieldOf field => Field(scope[field.Record], field.Field, scope.Now),
        VariableValue variable => scope[variable.Variable] is SeatInVote seat ? seat.Seat : scope[variable.Variable],
        AttributeOf attribute => Attribute(attribute, Of(attribute.Subject, scope), scope.Now),
        LastField last => scope.Now.Held.LastOrDefault(record => record.Type == last.Event) is { } record ? scope.Now.Read(record, last.Field) : null,
        Today => scope.Now.Today,
        Arithmetic arithmetic => Calculate(Of(arithmetic.Left, scope), arithmetic.Operator, Of(arithmetic.Right, scope), scope.Now.Law.Calendar),
        Count count => (Rational)scope.Vote!.Count(count.Group, count.Of),
        _ => throw new UnreachableException(),
    };

    public static object OfDatum(Datum datum) => datum switch
    {
        WordDatum word => word.Word,
        WordsDatum words => Sets.Of(words.Words),
        NumberDatum number => number.Number,
        DateDatum date => date.Date,
        DurationDatum duration => duration.Duration,
        FlagDatum flag => flag.IsYes,
        _ => throw new UnreachableException(),
    };

    /// <summary>What a field holds: what is written, else its default, else a default set (found when it is asked for), else it is not known.</summary>
    public static object? OfField(Datum? written, FieldDefinition field, Unknown unknown) => (written ?? field.Default, field.DefaultSet) switch
    {
        (null, { } set) => set,
        (null or UnknownDatum, _) => new NotKnown(unknown, field.Type),
        ({ } datum, _) => OfDatum(datum),
    };

    /// <summary>A field of a record or of a seat in a vote. A default set is that of the record's first day.</summary>
    public static object? Field(object what, string field, Situation now) => what switch
    {
        PlainRecord record when record.Fields.GetValueOrDefault(field) is ValueSet set => now.On(record.From, () => Sets.Of(set, Scope.Of(now))),
        PlainRecord record => now.Read(record, field),
        SeatInVote seat when field == "ballot" => seat.Ballot.Word(),
        SeatInVote seat when field == "seat" => seat.Seat,
        _ => throw new UnreachableException(),
    };

    private static object? Attribute(AttributeOf attribute, object? subject, Situation now)
    {
        if (subject is not string id)
            return null;
        if (attribute.Subject.Type.Kind == ValueKind.Actor)
            return now.Law.FindState(id)?.Region;
        Place? place = now.PlaceOf(id);
        return attribute.Attribute switch
        {
            "sovereign" => place?.SovereignOn(now.Today) is { } sovereign ? now.Law.ActorOf(sovereign) : null,
            "region" => place?.Region,
            "latitude" => place?.Latitude,
            "longitude" => place?.Longitude,
            "island" => place?.IsIsland,
            _ => throw new UnreachableException(),
        };
    }

    private static object? Calculate(object? left, ArithmeticOperator operation, object? right, Calendar calendar) => (left, operation, right) switch
    {
        (null, _, _) or (_, _, null) => null,
        (Rational a, ArithmeticOperator.Add, Rational b) => a + b,
        (Rational a, ArithmeticOperator.Subtract, Rational b) => a - b,
        (Rational a, ArithmeticOperator.Multiply, Rational b) => a * b,
        (DateOnly day, ArithmeticOperator.Add, Duration time) => time.After(day, calendar),
        (DateOnly day, ArithmeticOperator.Subtract, Duration time) => (time with { Length = -time.Length }).After(day, calendar),
        _ => throw new UnreachableException(),
    };
}
