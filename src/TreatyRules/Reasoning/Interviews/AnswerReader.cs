using System.Collections.Immutable;
using System.Globalization;
using TreatyRules.Binding;
using TreatyRules.Compilation;
using TreatyRules.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>Puts an answer into the crisis, checked as a crisis file is.</summary>
internal sealed class AnswerReader(CompiledLaw compiled, InterviewState state, InterviewThing thing, InterviewQuestion question)
{
    private readonly DiagnosticBag _diagnostics = new();

    /// <summary>The interview with the answer; null, with what is wrong with it, when it cannot be taken.</summary>
    public (InterviewState? State, string? Problem) Read(string written)
    {
        string answer = written.Trim();
        bool isNumber = int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && thing.Field?.Type.Kind is not (ValueKind.Number or ValueKind.Text);
        if (isNumber && !(number >= 1 && number <= question.Choices.Length))
            return Refused(question.Choices.IsEmpty ? $"'{answer}' is no answer" : $"There is no choice {answer}");
        if (isNumber)
            answer = question.Choices[number - 1].Values[0];
        if (answer.Length == 0)
            return Refused("Nothing was answered");
        if (thing.IsBallot)
            return Ballots(answer);
        return thing.Field is { } field ? Field(field, answer) : Existence(answer);
    }

    private (InterviewState? State, string? Problem) Existence(string answer)
    {
        if (Near(answer, ["yes", "no", DatumBinder.Unknown]) is not { } word)
            return Refused($"'{answer}' is no answer", ["yes", "no", DatumBinder.Unknown], answer);
        bool isAnother = state.IsDraft && (thing.Held >= 0 ? state.File.Events.Count(held => held.Event == thing.Type) : state.File.Records.Count(record => record.Type == thing.Type)) > 1;
        if (word != "yes" && isAnother)
            return Existence(word, state.Closed.Add(thing.Type));
        return Existence(word, state.Closed);
    }

    private (InterviewState? State, string? Problem) Existence(string word, ImmutableHashSet<string> closed)
    {
        (InterviewState? said, string? problem) = Said(word);
        return (said is null ? null : said with { Closed = closed }, problem);
    }

    private (InterviewState? State, string? Problem) Said(string word)
    {
        if (word == DatumBinder.Unknown)
            return Taken(state.File, word, [thing.Id]);
        bool happened = word == "yes";
        if (thing.Held >= 0)
            return Taken(state.File with { Events = state.File.Events.SetItem(thing.Held, state.File.Events[thing.Held] with { Happened = happened }) }, word, []);
        CrisisRecord record = state.File.Records[thing.Record];
        CrisisRecord said = happened ? record with { HappenedUnknown = false } : record with { HappenedUnknown = false, From = DateOnly.MaxValue, Until = null };
        return Taken(state.File with { Records = state.File.Records.SetItem(thing.Record, said) }, word, []);
    }

    private (InterviewState? State, string? Problem) Field(FieldDefinition field, string answer)
    {
        string value = Written(field.Type, answer == "default" ? DefaultOf(field) ?? answer : answer);
        string list = thing.Held >= 0 ? CrisisPath.Events : compiled.Law.FindRecord(thing.Type)?.Plural ?? "";
        var change = new FieldChange(answer, new CrisisPath(list, "0", field.Name), value);
        CrisisFile alone = state.File with
        {
            Records = thing.Held >= 0 ? [] : [state.File.Records[thing.Record]],
            Events = thing.Held >= 0 ? [state.File.Events[thing.Held]] : [],
        };
        CrisisFile changed = new FieldVariation(compiled.Law, _diagnostics).Apply(alone, change);
        if (_diagnostics.HasErrors)
            return Refused();
        CrisisFile file = thing.Held >= 0
            ? state.File with { Events = state.File.Events.SetItem(thing.Held, changed.Events[0]) }
            : state.File with { Records = state.File.Records.SetItem(thing.Record, changed.Records[0]) };
        return Taken(file, Plain(value), value == DatumBinder.Unknown ? [thing.Id] : []);
    }

    /// <summary>What a field is where nothing is said, as one would answer it; null where it is not known then, or is a set that the law works out.</summary>
    public static string? DefaultOf(FieldDefinition? field) => field?.Default switch
    {
        null or UnknownDatum => null,
        WordsDatum words => words.Words.IsEmpty ? "none" : string.Join(", ", words.Words),
        { } datum => datum.ToString(),
    };

    private static string Plain(string value) => value.Length > 1 && value[0] == '"' ? value[1..^1] : value == "[]" ? "none" : value.StartsWith("[ ", StringComparison.Ordinal) ? value[2..^2] : value;

    /// <summary>The answer as a crisis file writes it: a state's name is its code, several values are a list.</summary>
    private string Written(Model.ValueType type, string answer)
    {
        if (answer == DatumBinder.Unknown)
            return answer;
        ImmutableArray<string> several = [.. answer.Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return type.Kind switch
        {
            ValueKind.Actor => State(answer),
            ValueKind.Actors => answer is "none" ? "[]" : $"[ {string.Join(", ", several.Select(State))} ]",
            ValueKind.Codes => answer is "none" && !type.Words.Contains("none") ? "[]" : $"[ {string.Join(", ", several.Select(word => Near(word, type.Words) ?? Quoted(word)))} ]",
            ValueKind.Code => Near(answer, type.Words) ?? Quoted(answer),
            ValueKind.Flag => Near(answer, ["yes", "no"]) ?? Quoted(answer),
            ValueKind.Place => compiled.Law.Places.Concat(state.File.Places).Select(place => place.Id).FirstOrDefault(id => IsSame(id, answer)) ?? Quoted(answer),
            ValueKind.Text => Quoted(answer),
            _ => answer,
        };
    }

    private string State(string answer) =>
        compiled.Law.States.FirstOrDefault(known => IsSame(known.Code, answer) || IsSame(known.Name, answer))?.Code ?? Quoted(answer);

    private (InterviewState? State, string? Problem) Ballots(string answer)
    {
        ImmutableArray<string> kinds = Words.Ballots.Add(DatumBinder.Unknown);
        string[] words = answer.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool isForAll = words is ["all", _] or [_, "all"];
        string word = isForAll ? words[0] == "all" ? words[1] : words[0] : answer;
        if (Near(word, kinds) is not { } ballot)
            return Refused($"'{answer}' is no ballot", kinds, word);
        HeldEvent held = state.File.Events[thing.Held];
        string symbol = held.Symbol ?? InterviewState.EventId(thing.Held);

        // A vote without a symbol has one while it is changed: by its organ, all votes of that organ would be meant.
        CrisisFile file = state.File with { Events = [held with { Symbol = symbol }], Records = [] };
        var variation = new BallotVariation(compiled, _diagnostics);
        ImmutableArray<string> codes = [question.About[(question.About.LastIndexOf(':') + 1)..], .. isForAll ? question.Alike : []];
        foreach (string code in codes)
            file = variation.Apply(file, new BallotChange(answer, symbol, code, ballot));
        if (_diagnostics.HasErrors)
            return Refused();
        HeldEvent cast = file.Events[0] with { Symbol = held.Symbol };
        ImmutableArray<string> left = ballot == DatumBinder.Unknown ? [.. codes.Select(code => $"{InterviewState.EventId(thing.Held)}:{compiled.Law.ActorOf(code)}")] : [];
        return Taken(state.File with { Events = state.File.Events.SetItem(thing.Held, cast) }, isForAll ? $"all {ballot}" : ballot, left);
    }

    private (InterviewState? State, string? Problem) Taken(CrisisFile file, string value, ImmutableArray<string> left) => (state with
    {
        File = file,
        Left = state.Left.Union(left),
        Assumed = state.Assumed.Remove(thing.Id),
        Answers = state.Answers.Add(new InterviewAnswer(question.About, question.Text, value)),
    }, null);

    private (InterviewState? State, string? Problem) Refused() => Refused(_diagnostics.ToImmutable().First(diagnostic => diagnostic.IsError).Message.TrimEnd('.'));

    private (InterviewState? State, string? Problem) Refused(string why, ImmutableArray<string> allowed, string written) =>
        Refused(Suggestion.Nearest(written, allowed) is { } near ? $"{why}; did you mean '{near}'?" : why);

    private (InterviewState? State, string? Problem) Refused(string why) => (null, $"{why}{(why.EndsWith('?') ? "" : ".")} Answer with {question.Expects}.");

    private static string? Near(string answer, IEnumerable<string> words) => words.FirstOrDefault(word => IsSame(word, answer)) ?? answer switch
    {
        "y" when words.Contains("yes") => "yes",
        "n" when words.Contains("no") => "no",
        _ => null,
    };

    private static bool IsSame(string word, string answer) => string.Equals(word, answer.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase) || string.Equals(word, answer, StringComparison.OrdinalIgnoreCase);

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
