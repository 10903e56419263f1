using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Description;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>What the facts and events of an interview are called: by their type, and where there are several, by what sets them apart.</summary>
internal static class InterviewNames
{
    /// <summary>Words that introduce somebody or something.</summary>
    public static readonly ImmutableArray<string> Prepositions = ["by", "against", "to", "for", "of", "with", "under", "about", "at", "in", "on", "from"];

    private static readonly ImmutableArray<string> s_ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>A fact or event in short: <c>hostility</c>, <c>hostility-2</c>, <c>S/RES/678</c>.</summary>
    public static string Short(InterviewState state, InterviewThing thing)
    {
        string local = Phrases.Local(thing.Type);
        if (thing.Held >= 0)
            return state.File.Events[thing.Held].Symbol ?? local;
        if (IsDrafted(state, thing))
            return Ordinal(state, thing) == 0 ? local : string.Create(CultureInfo.InvariantCulture, $"{local}-{Ordinal(state, thing) + 1}");
        return IsOnly(state, thing) ? local : $"{local} {Which(state, thing)}";
    }

    /// <summary>A fact or event in a sentence: <c>the hostility</c>, <c>the second hostility</c>, <c>the draft resolution S/RES/678</c>.</summary>
    public static string The(InterviewState state, InterviewThing thing)
    {
        string name = Spaced(thing.Type);
        return IsOnly(state, thing) ? $"the {name}" : IsDrafted(state, thing) ? $"the {Nth(Ordinal(state, thing))} {name}" : $"the {name} {Which(state, thing)}";
    }

    /// <summary>What sets a fact or event apart from the others of its type.</summary>
    public static string Which(InterviewState state, InterviewThing thing)
    {
        if (thing.Held >= 0)
            return state.File.Events[thing.Held].Symbol ?? $"of {Phrases.Day(state.File.Events[thing.Held].On)}";
        CrisisRecord record = state.File.Records[thing.Record];
        return record.Id is { } id ? $"'{id}'" : string.Join(", ", record.Fields
            .Where(field => Prepositions.Contains(field.Field) && field.Datum is WordDatum).Select(field => $"{field.Field} {field.Datum}")
            .Append($"of {Phrases.Day(record.From)}"));
    }

    /// <summary>Whether there is no other of its type.</summary>
    public static bool IsOnly(InterviewState state, InterviewThing thing) => thing.Record >= 0
        ? state.Standing.Count(i => state.File.Records[i].Type == thing.Type) == 1
        : state.File.Events.Count(held => held.Event == thing.Type && (held.Happened != false || held.Span != default)) == 1;

    /// <summary>Whether the interview came up with it, and no file.</summary>
    public static bool IsDrafted(InterviewState state, InterviewThing thing) =>
        state.IsDraft && (thing.Record >= 0 ? state.File.Records[thing.Record].Span == default : state.File.Events[thing.Held].Span == default);

    /// <summary>How many of its type were asked for before it.</summary>
    public static int Ordinal(InterviewState state, InterviewThing thing) => thing.Record >= 0
        ? state.File.Records.Take(thing.Record).Count(record => record.Type == thing.Type)
        : state.File.Events.Take(thing.Held).Count(held => held.Event == thing.Type);

    /// <summary>A type as a sentence writes it.</summary>
    public static string Spaced(string type) => Phrases.Local(type).Replace('-', ' ');

    private static string Nth(int ordinal) => ordinal < s_ordinals.Length ? s_ordinals[ordinal] : string.Create(CultureInfo.InvariantCulture, $"{ordinal + 1}th");
}
