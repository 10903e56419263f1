using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Description;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Questions as sentences, made from what the law says of its types and fields.</summary>
internal sealed class QuestionWords(Law law, InterviewState state, Row row, ImmutableArray<VotingRule> rules)
{
    private static readonly ImmutableArray<string> s_asking = ["What", "Who", "Whom", "Whose", "Which", "Whether", "Where", "When", "How", "The"];

    /// <summary>The question.</summary>
    public string Of(InterviewThing thing)
    {
        if (thing.IsBallot)
            return Ballot(thing);
        return thing.Field is { } field ? Field(thing, field) : Existence(thing);
    }

    /// <summary>What is asked for, in short.</summary>
    public string About(InterviewThing thing)
    {
        string of = InterviewNames.Short(state, thing);
        return thing.IsBallot ? $"{of}:{Code(thing.Seats[0])}" : thing.Field is { } field ? $"{of}.{field.Name}" : of;
    }

    /// <summary>What can be answered.</summary>
    public string Expects(InterviewThing thing)
    {
        if (thing.IsBallot)
            return $"{Phrases.Or(Words.Ballots)}, or unknown";
        return thing.Field?.Type switch
        {
            null or { Kind: ValueKind.Flag } => "yes, no or unknown",
            { Kind: ValueKind.Code } type => $"{Phrases.Or(type.Words)}, or unknown",
            { Kind: ValueKind.Codes } type => $"any of {string.Join(", ", type.Words)}, with commas between; or none, or unknown",
            { Kind: ValueKind.Actor } => $"a state by its code or name{(state.File.Actors.IsEmpty || thing.Field.Type.StatesOnly ? "" : $", {Phrases.Or(state.File.Actors)}")}, or unknown",
            { Kind: ValueKind.Actors } => "states by their codes or names, with commas between; or none, or unknown",
            { Kind: ValueKind.Place } => "a place of the gazetteer, or unknown",
            { Kind: ValueKind.Date } => "a day such as 1990-11-29, or unknown",
            { Kind: ValueKind.Number } => "a number, or unknown",
            { Kind: ValueKind.Text } => "a word or text, or unknown",
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The code that a seat has on the day.</summary>
    public string Code(int seat) => law.CodeOn(row.Names.Actor(seat), DateOnly.FromDayNumber(row.Today));

    private string Existence(InterviewThing thing)
    {
        string name = InterviewNames.Spaced(thing.Type);
        string note = Note(Provenance(thing.Type).Note);
        if (InterviewNames.IsDrafted(state, thing) && InterviewNames.Ordinal(state, thing) > 0)
            return $"Was there another {name}?";
        if (thing.Record >= 0)
            return InterviewNames.IsOnly(state, thing) && state.File.Records[thing.Record].Span == default ? $"Was there {Phrases.A(name)}?{note}"
                : $"Did this happen: {InterviewNames.The(state, thing)}?{note}";
        HeldEvent held = state.File.Events[thing.Held];
        return held.Span == default ? $"Was there {Phrases.A(name)}?{note}" : $"Did this happen: the {name} {held.Symbol ?? "of " + Phrases.Day(held.On)}?{note}";
    }

    private string Field(InterviewThing thing, FieldDefinition field)
    {
        string of = InterviewNames.The(state, thing);
        string note = field.Provenance.Note ?? "";
        if (s_asking.Contains(note.Split(' ')[0]))
            return $"Of {of}, say {char.ToLowerInvariant(note[0])}{note[1..].TrimEnd('.')}.";
        string name = field.Name.Replace('-', ' ');
        string further = Note(note.StartsWith("Left out", StringComparison.Ordinal) ? null : field.Provenance.Note);
        bool isPreposition = InterviewNames.Prepositions.Contains(field.Name);
        return (field.Type.Kind switch
        {
            ValueKind.Code when field.Name == "kind" => $"What kind of {InterviewNames.Spaced(thing.Type)} was {(InterviewNames.IsOnly(state, thing) ? "it" : of)}?",
            ValueKind.Codes when field.Name == "does" => $"What does {of} do?",
            ValueKind.Codes => $"Which of these are among the {name} of {of}?",
            ValueKind.Place => $"Where was {of}?",
            ValueKind.Actor or ValueKind.Actors when isPreposition => $"{char.ToUpperInvariant(name[0])}{name[1..]} whom was {of}?",
            ValueKind.Actor when name.EndsWith("ed", StringComparison.Ordinal) => $"Which state is {name} by {of}?",
            ValueKind.Actors when name.EndsWith("ed", StringComparison.Ordinal) => $"Which states are {name} by {of}?",
            ValueKind.Actor => $"Which state is the {name} of {of}?",
            ValueKind.Actors => $"Which states are the {name} of {of}?",
            ValueKind.Flag when name.Split(' ')[0].EndsWith('s') => $"Is it so that {of} {name}?",
            ValueKind.Flag => $"Is {of} {name}?",
            ValueKind.Code or ValueKind.Text or ValueKind.Date when isPreposition => $"{char.ToUpperInvariant(name[0])}{name[1..]} what is {of}?",
            _ => $"What is the {name} of {of}?",
        }) + further;
    }

    private string Ballot(InterviewThing thing)
    {
        string code = Code(thing.Seats[0]);
        string? name = law.States.FirstOrDefault(known => known.Code == code)?.Name;
        HeldEvent held = state.File.Events[thing.Held];
        string? group = Group(code, held.On);
        string vote = InterviewNames.IsDrafted(state, thing) || held.Symbol is null ? InterviewNames.The(state, thing) : $"the {InterviewNames.Spaced(held.Event)} {held.Symbol}";
        string what = group is null ? code : $"{code}, {group}";
        return $"How did {name ?? code} ({what}) vote on {vote}?";
    }

    /// <summary>The group of an organ's seats that a state's is in; null where the organ has none.</summary>
    public string? Group(string code, DateOnly day)
    {
        var seats = new Binding.SeatsOnDay(law);
        return rules.Select(rule => law.FindOrgan(rule.Organ)).OfType<Organ>().SelectMany(organ => organ.Groups)
            .Where(group => group.Name is not null && seats.Of(group, day, false).Any(seat => seat == code || law.CodeOn(seat, day) == code))
            .Select(group => group.Name).FirstOrDefault();
    }

    private Provenance Provenance(string type) => law.FindRecord(type)?.Provenance ?? law.FindEvent(type)?.Provenance ?? Model.Provenance.None;

    private static string Note(string? note) => note is null ? "" : $" ({note.TrimEnd('.')}.)";
}
