using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Explanation;

/// <summary>Turns what a run left behind into steps in words.</summary>
internal sealed class ExplanationBuilder(Row row)
{
    /// <summary>A transition taken.</summary>
    public ExplanationStep Step(Move move)
    {
        CompiledProcedure procedure = row.Law.Procedures[move.Procedure];
        CompiledTransition transition = row.Law.Transitions[move.Transition];
        string from = procedure.States[move.From].State.Name;
        ProcedureState to = procedure.States[transition.To].State;
        string by = move.Held < 0 ? "" : $" upon {NameOf(row.Events[move.Held])}";
        return new ExplanationStep(
            DateOnly.FromDayNumber(move.Day),
            StepKind.Move,
            procedure.Procedure.Id,
            $"{procedure.Procedure.Id}: {from} -> {to.Name} ({to.Outcome.Word()}){by}",
            transition.Transition.Provenance.Article,
            transition.Transition.Provenance.Span,
            [.. move.Finding.Children.Where(child => child.IsThere).Select(Node)])
        {
            From = from,
            To = to.Name,
            Outcome = to.Outcome,
        };
    }

    /// <summary>A procedure stays where it is, by another rule than the one by which it came there.</summary>
    public ExplanationStep Rest(Move move)
    {
        ProcedureState at = row.Law.Procedures[move.Procedure].States[move.From].State;
        Transition transition = row.Law.Transitions[move.Transition].Transition;
        string procedure = row.Law.Procedures[move.Procedure].Procedure.Id;
        return new ExplanationStep(
            DateOnly.FromDayNumber(move.Day),
            StepKind.Stay,
            procedure,
            $"{procedure} rests at {at.Name} ({at.Outcome.Word()})",
            transition.Provenance.Article,
            transition.Provenance.Span,
            [.. move.Finding.Children.Where(child => child.IsThere).Select(Node)])
        {
            From = at.Name,
            To = at.Name,
            Outcome = at.Outcome,
        };
    }

    /// <summary>A procedure stays where it is: what was found of the ways out.</summary>
    public ExplanationStep Stay(int day, int procedure, int state, IEnumerable<(string To, Finding Finding)> ways)
    {
        CompiledProcedure compiled = row.Law.Procedures[procedure];
        ProcedureState at = compiled.States[state].State;
        return new ExplanationStep(
            DateOnly.FromDayNumber(day),
            StepKind.Stay,
            compiled.Procedure.Id,
            $"{compiled.Procedure.Id} stays at {at.Name} ({at.Outcome.Word()})",
            at.Provenance.Article,
            at.Provenance.Span,
            [.. ways.Where(way => way.Finding.IsThere).Select(way => Node(way.Finding) with { Label = $"to {way.To}" }), .. at.On.Where(on => !WasHeld(on.Event)).Select(Awaited)])
        {
            From = at.Name,
            To = at.Name,
            Outcome = at.Outcome,
        };
    }

    private bool WasHeld(string type) => row.Events.Any(laid => laid.Held.Event == type);

    /// <summary>An event that would have led on, and was never held.</summary>
    private static ExplanationNode Awaited(EventTransition on) => new(
        $"upon {on.Event[(on.Event.IndexOf('/') + 1)..]}{(on.Result is null ? "" : $" {on.Result}")}: none was held",
        on.Transition.Provenance.Article,
        false,
        true,
        on.Transition.Provenance.Span,
        [],
        [])
    {
        Label = $"to {on.Transition.To}",
    };

    /// <summary>What an event is called: its symbol, or its type.</summary>
    public static string NameOf(LaidEvent laid) => laid.Held.Symbol ?? laid.Held.Event;

    /// <summary>A condition and what was found of it.</summary>
    public ExplanationNode Node(Finding finding)
    {
        CompiledCondition condition = finding.Condition;
        string text = finding.Member >= 0 ? Member(finding) : condition.Text;
        return new ExplanationNode(
            text,
            condition.Provenance.Article,
            finding.Holds,
            finding.IsThere,
            condition.Condition?.Span ?? condition.Provenance.Span,
            Facts(finding),
            finding.Children.IsEmpty ? [] : [.. finding.Children.Where(child => child.IsThere).Select(Node)])
        {
            Kind = KindOf(finding),
            Quantifier = finding.Member < 0 && condition.Condition is Quantified quantified ? quantified.Quantifier : null,
            Assumed = Assumed(finding),
        };
    }

    /// <summary>The values that a condition read, each once; the reading that holds, or where another procedure stands.</summary>
    public ImmutableArray<FactRead> Facts(Finding finding)
    {
        CompiledCondition condition = finding.Condition;
        if (finding.Values.IsEmpty && finding.Had is null)
            return [];
        IEnumerable<FactRead> read = finding.Values.Select((value, i) => Fact(condition.Reads[i], value, finding.Addresses[i]));
        return [.. (finding.Had is { } had ? read.Append(new FactRead(Asked(condition.Condition), had, SourceSpan.None)) : read).Distinct()];
    }

    private static string Asked(Condition? condition) => condition switch
    {
        ReadingIs reading => reading.Question,
        StandsAt stands => stands.Procedure,
        OutcomeIs outcome => $"{outcome.Procedure}.outcome",
        _ => "",
    };

    private static ExplanationNodeKind KindOf(Finding finding) => finding.Member >= 0 ? ExplanationNodeKind.Member : finding.Condition.Condition switch
    {
        null or AllOf => ExplanationNodeKind.All,
        AnyOf => ExplanationNodeKind.Any,
        VersionsOf => ExplanationNodeKind.First,
        Not => ExplanationNodeKind.Not,
        Quantified => ExplanationNodeKind.Members,
        _ => ExplanationNodeKind.Condition,
    };

    private string Member(Finding finding) => finding.List < 0 ? ValueText.Actor(row, finding.Member) : NameOf(finding.List, finding.Member);

    /// <summary>What a record is called; an event without a symbol, by its type and day.</summary>
    public string NameOf(int list, int record)
    {
        if (list <= 0 || row.Slots[record + RecordLayout.Name] != Slots.Absent || !row.Law.EventNumbers.ContainsKey(row.Law.Layouts[list].Type))
            return row.NameOf(list, record);
        string type = row.Law.Layouts[list].Type;
        return $"the {type[(type.IndexOf('/') + 1)..]} of {DateOnly.FromDayNumber(row.Slots[record + RecordLayout.On]):yyyy-MM-dd}";
    }

    private FactRead Fact(CompiledRead read, int value, int address)
    {
        bool isDefault = IsDefault(value, address);
        return new FactRead(read.Text, ValueText.Of(row, value, read.Value.Type), isDefault ? SourceSpan.None : SpanOf(address)) { IsDefault = isDefault };
    }

    /// <summary>The list that the crisis leaves out, where nothing of its type is there.</summary>
    private string? Assumed(Finding finding)
    {
        if (finding.Condition.Quantifier < 0 || finding.Member >= 0 || !finding.Children.IsEmpty || row.Law.Quantifiers[finding.Condition.Quantifier].List is var list && list <= 0)
            return null;
        string type = row.Law.Layouts[list].Type;
        return row.ListCounts[list] == 0 && row.Crisis.OmittedLists.Contains(type) && row.Law.Law.FindRecord(type) is { Omitted: OmittedList.None } record ? record.Plural : null;
    }

    /// <summary>Whether an address is that of a field which the crisis does not give.</summary>
    private bool IsDefault(int value, int address)
    {
        if (address < 0 || value is Slots.Unknown or Slots.Absent || row.Crisis.Events.IsEmpty)
            return false;
        foreach (RecordLayout layout in row.Law.Layouts)
        {
            int within = address - row.ListStarts[layout.List];
            if (layout.List > 0 && within >= 0 && within < row.ListCounts[layout.List] * layout.Size)
            {
                // What is laid by default stands where its record does.
                int field = within % layout.Size;
                return field >= RecordLayout.Head && (SpanOf(address).IsNone || SpanOf(address) == SpanOf(address - field));
            }
        }

        return false;
    }

    /// <summary>Where what stands at an address is written in the crisis file.</summary>
    public SourceSpan SpanOf(int address)
    {
        int low = 0;
        for (int high = row.Spans.Length; low < high;)
        {
            int middle = (low + high) >>> 1;
            if (row.Spans[middle].Address < address)
                low = middle + 1;
            else
                high = middle;
        }

        return low < row.Spans.Length && row.Spans[low].Address == address ? row.Spans[low].Span : SourceSpan.None;
    }
}
