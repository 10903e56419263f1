using System.Collections.Immutable;
using System.Text.RegularExpressions;
using TreatyRules.Compilation;
using TreatyRules.Description;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Rows;
using TreatyRules.Explanation;
using TreatyRules.Model;
using TreatyRules.Text;

namespace TreatyRules.Verdicts;

/// <summary>Finds in what was found of a condition what keeps it from holding, with the value there is and the value needed.</summary>
internal sealed partial class UnmetFinder(Row row, VoteReader votes)
{
    private readonly ExplanationBuilder _words = new(row);
    private ImmutableHashSet<string> _recordNames = [];
    private bool _isAlternative;

    /// <summary>What keeps a condition from holding; or, with <paramref name="wanted"/> false, from not holding.</summary>
    /// <param name="finding">What was found of it.</param>
    /// <param name="wanted">What it should be.</param>
    /// <param name="record">The record that is being looked at, or -1.</param>
    public ImmutableArray<UnmetCondition> Of(Finding finding, bool wanted = true, int record = -1)
    {
        if (!finding.IsThere || finding.Holds == wanted)
            return [];
        ImmutableArray<Finding> there = [.. finding.Children.Where(child => child.IsThere)];
        return finding.Condition.Condition switch
        {
            null or AllOf when wanted => [.. there.SelectMany(child => Of(child, true, record))],
            AnyOf when !wanted => [.. there.SelectMany(child => Of(child, false, record))],
            AnyOf when there is [var only] => Of(only, true, record),
            AnyOf when !there.IsEmpty => Alternatives(finding, there, record),
            VersionsOf when !there.IsEmpty => Of(there[0], wanted, record),
            Not when there is [var operand] => Of(operand, !wanted, record),
            Meets when wanted && !_isAlternative && !there.IsEmpty && finding.Holds is not null => [.. there.SelectMany(child => Of(child, true, record))],
            Quantified { Quantifier: Quantifier.Some, Source: RecordsOf source } when wanted && finding.Holds is not null => [NoRecord(finding, source)],
            _ => [Plain(finding, wanted, record)],
        };
    }

    /// <summary>What each of several alternatives lacks. Terms are told by their names: what they say is one of many ways, and would bury the others.</summary>
    private ImmutableArray<UnmetCondition> Alternatives(Finding finding, ImmutableArray<Finding> there, int record)
    {
        (bool before, _isAlternative) = (_isAlternative, true);
        ImmutableArray<ImmutableArray<UnmetCondition>> lacks = Nearest([.. there.Select(child => Of(child, true, record).DistinctBy(one => one.Text).ToImmutableArray()).Where(lack => !lack.IsEmpty)]);
        _isAlternative = before;
        if (lacks is [var only])
            return only;
        ImmutableArray<UnmetCondition> ways = [.. lacks.Select(lack => lack is [var one] ? one : Together(lack))];
        return [new UnmetCondition(UnmetKind.Alternatives, $"none of these: {string.Join("; ", ways.Select(way => way.Text))}", finding.Condition.Provenance.Article, SpanOf(finding), [], ways)];
    }

    /// <summary>The alternatives of which none lacks all that another lacks, and more: what is the same is said once.</summary>
    private static ImmutableArray<ImmutableArray<UnmetCondition>> Nearest(ImmutableArray<ImmutableArray<UnmetCondition>> lacks)
    {
        ImmutableArray<HashSet<string>> texts = [.. lacks.Select(lack => lack.Select(one => one.Text).ToHashSet(StringComparer.Ordinal))];
        bool IsFarther(int way, int other) => texts[other].IsSubsetOf(texts[way]) && (texts[other].Count < texts[way].Count || other < way);
        return [.. lacks.Where((_, way) => !Enumerable.Range(0, lacks.Length).Any(other => other != way && IsFarther(way, other)))];
    }

    private static UnmetCondition Together(ImmutableArray<UnmetCondition> lack) => new(
        UnmetKind.Together,
        string.Join(" and ", lack.Select(one => one.Text)),
        string.Join("; ", lack.Select(one => one.Article).OfType<string>().Distinct()) is { Length: > 0 } articles ? articles : null,
        lack[0].Span,
        [.. lack.SelectMany(one => one.Facts).Distinct()],
        lack);

    private UnmetCondition Plain(Finding finding, bool wanted, int record)
    {
        ImmutableArray<FactRead> facts = _words.Facts(finding);
        string condition = Bare(finding.Condition.Text);
        UnmetKind kind = finding.Holds is null ? UnmetKind.Unknown : wanted ? UnmetKind.Condition : UnmetKind.Forbidden;
        string found = FailedVote(finding, record) ?? string.Join(", ", facts.Select(fact => $"{(IsOfTheLaw(finding) ? "it" : Bare(fact.Name))} is {fact.Value}"));
        string members = kind == UnmetKind.Forbidden ? string.Join(", ", finding.Children.Where(child => child is { Member: >= 0, List: >= 0, Holds: true }).Select(child => row.NameOf(child.List, child.Member))) : "";
        string text = kind switch
        {
            UnmetKind.Unknown => $"it is not known whether {condition}",
            UnmetKind.Forbidden => $"{condition}, which must not be{(members.Length == 0 ? "" : $": {members}")}",
            _ => condition,
        };
        return new UnmetCondition(kind, found.Length == 0 ? text : $"{text}: {found}", finding.Condition.Provenance.Article, SpanOf(finding), facts, []);
    }

    /// <summary>Whether a condition asks of one thing that it names itself: how a question is read, where a procedure stands.</summary>
    private static bool IsOfTheLaw(Finding finding) => finding.Condition.Condition is ReadingIs or StandsAt;

    /// <summary>Why the vote on a record had another result, where the condition asks for its result.</summary>
    private string? FailedVote(Finding finding, int record)
    {
        if (finding.Condition.Condition is not Comparison { Left: FieldOf { Field: RecordType.ResultField }, Operator: ComparisonOperator.Equal } || record < 0)
            return null;
        int held = row.Slots[record + RecordLayout.Number];
        return held < row.Events.Length && row.Events[held].Address == record ? Failure(held) : null;
    }

    /// <summary>A vote's counts and what kept it from being adopted.</summary>
    public string? Failure(int held)
    {
        if (!votes.WasVotedOn(held) || votes.Read(held) is not { Cause: not null } decision)
            return null;
        string counts = $"{decision.Counts[0]}-{decision.Counts[1]}-{decision.Counts[2]}";
        return $"{counts} {decision.Result.Word()}{(votes.Obstacles(held) is { } why ? $", {why}" : "")}";
    }

    private UnmetCondition NoRecord(Finding finding, RecordsOf source)
    {
        int list = row.Law.Quantifiers[finding.Condition.Quantifier].List;
        string type = row.Law.Layouts[list].Type;
        (ImmutableHashSet<string> before, _recordNames) = (_recordNames, Names(type));
        UnmetCondition unmet = NoRecord(finding, source, type);
        _recordNames = before;
        return unmet;
    }

    private UnmetCondition NoRecord(Finding finding, RecordsOf source, string type)
    {
        ImmutableArray<Finding> members = [.. finding.Children.Where(child => child.Member >= 0)];
        ImmutableArray<(Finding Member, ImmutableArray<Finding> Conjuncts)> looked = [.. members.Select(member => (member, Conjuncts(member.Children).ToImmutableArray()))];
        string none = None(type, Local(type));
        Finding? lacking = looked.SelectMany(one => one.Conjuncts).DistinctBy(conjunct => conjunct.Condition.Entry)
            .FirstOrDefault(conjunct => looked.All(one => one.Conjuncts.All(other => other.Condition.Entry != conjunct.Condition.Entry || other.Holds != true)));
        string text = looked.IsEmpty ? none
            : lacking is null ? $"{none} {AllOfIt(finding, source, type)}"
            : $"{none}{(AsksForResult(lacking) ? " with" : " where")} {Bare(lacking.Condition.Text)}{(source.Type == type ? "" : $"; so there is no {Local(source.Type)}")}";
        return new UnmetCondition(
            UnmetKind.NoRecord,
            text,
            lacking?.Condition.Provenance.Article ?? finding.Condition.Provenance.Article,
            SpanOf(finding),
            [],
            [.. looked.Select(one => OfRecord(one.Member, one.Conjuncts)).OrderBy(one => one.Distance)]);
    }

    /// <summary>What no record is, though each thing that is asked for is met by some.</summary>
    private string AllOfIt(Finding finding, RecordsOf source, string type)
    {
        if (source.Type != type && finding.Condition.Condition is Quantified { Where: null })
            return $"that is {Phrases.A(Local(source.Type))}";
        string text = Bare(finding.Condition.Text);
        int where = text.IndexOf(" where ", StringComparison.Ordinal);
        return $"of which all holds: {(where < 0 ? text : text[(where + " where ".Length)..])}";
    }

    private static bool AsksForResult(Finding finding) => finding.Condition.Condition is Comparison { Left: FieldOf { Field: RecordType.ResultField } };

    private UnmetCondition OfRecord(Finding member, ImmutableArray<Finding> conjuncts)
    {
        ImmutableArray<UnmetCondition> lacks = [.. conjuncts.SelectMany(conjunct => Of(conjunct, true, member.Member)).DistinctBy(one => one.Text)];
        string name = _words.NameOf(member.List, member.Member);
        return new UnmetCondition(UnmetKind.Record, $"{name}: {string.Join("; ", lacks.Select(one => one.Text))}", null, _words.SpanOf(member.Member), [], lacks) { Name = name };
    }

    /// <summary>The conditions that a member must meet, all of them: terms and lists are taken apart.</summary>
    private static IEnumerable<Finding> Conjuncts(IEnumerable<Finding> findings) => findings.Where(finding => finding.IsThere).SelectMany(finding => finding.Condition.Condition switch
    {
        null or AllOf => Conjuncts(finding.Children),
        Meets when !finding.Children.IsEmpty => Conjuncts(finding.Children),
        VersionsOf => Conjuncts(finding.Children.Where(child => child.IsThere).Take(1)),
        _ => [finding],
    });

    /// <summary>What a record of a type may be called: by the type, or by a term that narrows it.</summary>
    private ImmutableHashSet<string> Names(string type) =>
        [Local(type), .. row.Law.Law.Treaties.SelectMany(treaty => treaty.Terms).Where(term => Root(term.Id) == type).Select(term => Local(term.Id))];

    private string Root(string name)
    {
        while (row.Law.Law.FindTerm(name) is { Base: { } wider })
            name = wider;
        return name;
    }

    private string None(string type, string name) => row.Law.EventNumbers.TryGetValue(type, out int number)
        ? $"no {name} was {(row.Law.Events[number].Votes.IsEmpty ? "held" : "put")}" : $"there is no {name}";

    /// <summary>A condition of a record as its term's YAML has it: the record itself goes without saying.</summary>
    private string Bare(string text) => RecordName().Replace(text, match => _recordNames.Contains(match.Groups[1].Value) ? "" : match.Value);

    [GeneratedRegex("(?<![a-z0-9/-])([a-z][a-z0-9-]*)\\.")]
    private static partial Regex RecordName();

    private static SourceSpan SpanOf(Finding finding) => finding.Condition.Condition?.Span ?? finding.Condition.Provenance.Span;

    private static string Local(string qualified) => qualified[(qualified.IndexOf('/') + 1)..];
}
