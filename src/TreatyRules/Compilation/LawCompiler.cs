using System.Collections.Frozen;
using System.Collections.Immutable;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Compiles the law.</summary>
internal static class LawCompiler
{
    public static CompiledLaw Compile(Law law) => Begin(law, null).Law;

    /// <summary>Compiles the law and keeps the compiler at hand, so that parts of it can be compiled anew.</summary>
    public static LawCompilation Begin(Law law, CompilationWatch? watch)
    {
        var numbers = new Numbers(law);
        var pools = new Pools { Watch = watch };
        var conditions = new ConditionCompiler(pools, numbers);
        var trees = new ConditionTree(pools, conditions, numbers);
        var seats = new SeatCompiler(numbers, conditions);
        var rules = new RuleCompiler(numbers, conditions, trees);
        var procedures = new ProcedureCompiler(numbers, conditions, trees);

        Dictionary<string, References> references = numbers.Procedures.ToDictionary(procedure => procedure.Id, procedure => References.Of(law, procedure, false));
        HashSet<string> read = [.. references.Values.SelectMany(reference => reference.Records)];
        ImmutableArray<CompiledSeats> parties = [.. numbers.Treaties.Select(treaty => seats.Compile(treaty.Parties))];
        ImmutableArray<CompiledOrgan> organs = [.. numbers.Organs.Select(seats.Compile)];
        ImmutableArray<CompiledEvent> events =
            [.. numbers.Events.Select(type => new CompiledEvent(type, numbers.LayoutOf(type.Id).List, rules.Compile(type), read.Contains(type.Id), NeedsOf(References.Of(law, type), numbers)))];
        ImmutableArray<CompiledProcedure> compiled = [.. numbers.Procedures.Select(procedure => Compile(procedure, numbers, procedures, references))];
        FrozenDictionary<string, CompiledCondition> terms = law.Treaties.SelectMany(treaty => treaty.Terms)
            .Where(term => term.Of != TermSubject.Vote)
            .ToFrozenDictionary(term => term.Id, trees.Build);
        foreach (string term in terms.Keys)
            conditions.Terms.Entry(term);
        FrozenDictionary<(int, int), int> defaults = numbers.Layouts
            .SelectMany(layout => layout.Fields.Select((field, i) => (layout.List, Field: i, Set: field.DefaultSet)))
            .Where(field => field.Set is not null)
            .ToFrozenDictionary(field => (field.List, field.Field), field => conditions.Sets.Compile(field.Set ?? throw new System.Diagnostics.UnreachableException(), Scope.Empty));

        pools.Watch = null;
        var compiledLaw = new CompiledLaw
        {
            Law = law,
            InForce = [.. numbers.Treaties.Select(treaty => treaty.InForce)],
            Universe = numbers.Universe,
            Nodes = [.. pools.Nodes],
            Operands = [.. pools.Operands],
            Durations = [.. pools.Durations],
            Comparisons = [.. pools.Comparisons],
            Quantifiers = [.. pools.Quantifiers],
            Sets = [.. pools.Sets],
            Constants = [.. pools.Constants],
            Forms = [.. pools.Forms],
            FormTerms = [.. pools.FormTerms],
            Layouts = numbers.Layouts,
            LayoutOf = numbers.Layouts.ToFrozenDictionary(layout => layout.Type),
            Questions = [.. numbers.Questions.Select(Compile)],
            Parties = parties,
            Organs = organs,
            Rules = rules.Rules,
            Events = events,
            Procedures = compiled,
            Transitions = procedures.Transitions,
            Effects = procedures.Effects,
            Terms = terms,
            DefaultSets = defaults,
            TermEntries = conditions.Terms.Entries.ToFrozenDictionary(),
            RunOrder = RunOrder.Of(compiled),
            ProcedureNumbers = numbers.Procedures.Select((procedure, i) => (procedure.Id, i)).ToFrozenDictionary(pair => pair.Id, pair => pair.i),
            EventNumbers = numbers.Events.Select((type, i) => (type.Id, i)).ToFrozenDictionary(pair => pair.Id, pair => pair.i),
            OrganNumbers = numbers.Organs.Select((organ, i) => (organ.Id, i)).ToFrozenDictionary(pair => pair.Id, pair => pair.i),
            QuestionNumbers = numbers.Questions.Select((question, i) => (question.Id, i)).ToFrozenDictionary(pair => pair.Id, pair => pair.i),
        };
        return new LawCompilation(compiledLaw, pools, conditions, trees);
    }

    private static CompiledProcedure Compile(Procedure procedure, Numbers numbers, ProcedureCompiler procedures, Dictionary<string, References> references) =>
        procedures.Compile(procedure, references[procedure.Id], NeedsOf(References.Of(numbers.Law, procedure, true), numbers), ReadsEffects(procedure.Id, references));

    private static Needs NeedsOf(References references, Numbers numbers) => new(
        [.. references.Procedures.Select(numbers.ProcedureOf)],
        [.. references.Records.Where(type => numbers.Law.FindEvent(type) is not null).Select(numbers.EventOf)],
        references.Records.Contains(RecordType.Effect));

    /// <summary>Who asks about a procedure that asks for effects runs as late as that one.</summary>
    private static bool ReadsEffects(string procedure, Dictionary<string, References> references) =>
        references[procedure].Records.Contains(RecordType.Effect) || references[procedure].Procedures.Any(asked => asked != procedure && ReadsEffects(asked, references));

    private static CompiledQuestion Compile(Question question)
    {
        SortedSet<int> starts = [0];
        foreach (Period period in question.Readings.SelectMany(reading => reading.Defaults))
        {
            if (period.From is { } from)
                starts.Add(from.DayNumber);
            if (period.Until is { } until)
                starts.Add(until.DayNumber);
        }

        return new CompiledQuestion(question, [.. starts], [.. starts.Select(start => question.Readings.IndexOf(question.DefaultOn(DateOnly.FromDayNumber(start))))]);
    }
}
