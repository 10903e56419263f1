using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using TreatyRules.Compilation;
using TreatyRules.Evaluation;
using TreatyRules.Evaluation.Parts;
using TreatyRules.Model;
using TreatyRules.Reasoning.Days;

namespace TreatyRules.Reasoning.Counterfactuals;

/// <summary>Looks for all smallest changes to a crisis that give a procedure another verdict.</summary>
/// <remarks>
/// A change is one ballot, one reading, one date or other field of a fact or event, or whether it happened; to settle what is not known is a change too, and what is
/// not settled leaves no verdict. To move a date is one change, by however many days. Of each group of changes one is made and run before it is told.
/// </remarks>
public static class Flips
{
    /// <summary>The changes.</summary>
    /// <param name="corpus">The law.</param>
    /// <param name="crisis">The crisis.</param>
    /// <param name="procedure">The procedure's qualified name.</param>
    /// <param name="options">What is looked for.</param>
    /// <exception cref="ArgumentException">There is no such procedure, event, question or reading.</exception>
    public static FlipReport Of(TreatyCorpus corpus, Crisis crisis, string procedure, FlipOptions options)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(crisis);
        ArgumentNullException.ThrowIfNull(options);
        return Of(corpus.Compiled, crisis.File, procedure, Counted(options) with { Readings = corpus.Chosen(options.Readings) });
    }

    /// <summary>The changes for several procedures, which are searched side by side. Time that one of them does not need is left to those that are begun after it.</summary>
    /// <param name="corpus">The law.</param>
    /// <param name="crisis">The crisis.</param>
    /// <param name="procedures">The procedures' qualified names.</param>
    /// <param name="options">What is looked for; how long is meant for each procedure.</param>
    /// <exception cref="ArgumentException">There is no such procedure or event.</exception>
    public static ImmutableArray<FlipReport> Of(TreatyCorpus corpus, Crisis crisis, IReadOnlyList<string> procedures, FlipOptions options)
    {
        ArgumentNullException.ThrowIfNull(procedures);
        ArgumentNullException.ThrowIfNull(options);
        FlipOptions counted = Counted(options);
        var reports = new FlipReport[procedures.Count];
        TimeSpan spared = TimeSpan.Zero;
        int waiting = procedures.Count;
        Lock gate = new();

        // What takes longest comes last, with all the time that was spared.
        IEnumerable<int> order = Enumerable.Range(0, reports.Length).OrderBy(number => corpus.Compiled.PlanFor(corpus.Compiled.ProcedureNumbers[procedures[number]]).Procedures.Length);
        try
        {
            Parallel.ForEach(Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering), Search);
        }
        catch (AggregateException found) when (found.InnerExceptions is [var first, ..])
        {
            ExceptionDispatchInfo.Throw(first);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(reports);

        void Search(int number)
        {
            TimeSpan most;
            lock (gate)
            {
                // Those that are still to begin have their share of it.
                TimeSpan share = spared / waiting--;
                (most, spared) = (options.MostTime + share, spared - share);
            }

            var watch = Stopwatch.StartNew();
            reports[number] = Of(corpus, crisis, procedures[number], counted with { MostTime = most });
            lock (gate)
                spared += watch.Elapsed < most ? most - watch.Elapsed : TimeSpan.Zero;
        }
    }

    private static FlipOptions Counted(FlipOptions options) => options is { Count: null, Progress: { } waiting } ? options with { Count = new RunCount(waiting) } : options;

    internal static FlipReport Of(CompiledLaw law, CrisisFile given, string procedure, FlipOptions options)
    {
        CrisisFile file = CrisisVariation.WithMotions(given, law.Law);
        DateOnly asOf = options.AsOf ?? file.AsOf ?? file.LastDay;
        Hearing Hear(CrisisFile heard, ImmutableDictionary<string, string> readings) => new(law, heard, readings, asOf, options.After);
        Outcome from = Hear(file, options.Readings).OutcomeOf(procedure);
        int after = options.After is null ? -1 : file.Events.Select((held, i) => held.Symbol == options.After ? i : -1).Max();
        int number = law.ProcedureNumbers[procedure];
        var until = new Until(after < 0 ? asOf.DayNumber : int.MaxValue - 1, after);
        if (options.To is { } to && !law.Procedures[number].States.Any(state => state.State.Outcome == to))
            return new FlipReport(given.Id, procedure, from, [], options.Most, options.Most, [$"none of its states is {to.Word()}, so nothing can make it so"]) { To = to, AsOf = asOf, After = options.After };
        var varied = new VariedCrisis(law, file, options.Readings, options.Over, asOf)
        {
            Treaties = [law.Procedures[number].Treaty, .. Enumerable.Range(0, law.Law.Treaties.Length)],
        };
        var search = new FlipSearchFor(law.PlanFor(number), until, number, from, options, Stopwatch.StartNew());
        DateFlips? dates = options.Over.HasFlag(FlipKind.Date) ? new DateFlips(varied, search, asOf) : null;
        FlipsFound found = Search(varied, search, dates);

        var words = new FlipWords(varied);
        var flips = ImmutableArray.CreateBuilder<Flip>();
        foreach (FlipCandidate candidate in FlipMerger.Merge(found.Unmoved).AddRange(FlipMerger.Merge(found.Moved)))
        {
            (CrisisFile changed, ImmutableDictionary<string, string> readings) = words.Make(candidate);
            Outcome proven = Hear(changed, readings).OutcomeOf(procedure);
            if ((int)proven != candidate.End)
                throw new UnreachableException($"A change was found to give {((Outcome)candidate.End).Word()} and gives {proven.Word()}: {candidate.Id}");
            flips.Add(new Flip(candidate.Size, proven, FlipWords.Ways(candidate), [.. InOrder(candidate).Select(change => words.Tell(change.Token, change.Count))], Crisis.Of(changed), readings));
        }

        return new FlipReport(given.Id, procedure, from, [.. FlipGroups.Of(flips).OrderBy(flip => flip.Size)], found.SearchedAll, options.Most, Limits(varied, found, options)) { To = options.To, AsOf = asOf, After = options.After };
    }

    /// <summary>Searches with more and more changes, so that a limit that is hit leaves the smaller ones whole.</summary>
    /// <remarks>A search with so many at most finds the smaller ones too, so without dates it goes on by leaps, and one by one from where a leap went too far.</remarks>
    internal static FlipsFound Search(VariedCrisis varied, FlipSearchFor search, DateFlips? dates)
    {
        int most = search.Options.Most;
        var found = new FlipsFound(0, [], [], []);
        bool leaps = dates is null;
        bool isCut = false;
        while (found.Searched < most)
        {
            int next = leaps ? Math.Min(most, found.Searched + 1 + (found.Searched / 3)) : found.Searched + 1;
            if (search.Leaves(varied, next) is { } leaves && FlipCandidates.Minimal(leaves, next) is (var smallest, true))
            {
                found = found with { Searched = next, Unmoved = smallest };
                dates?.Unmoved(leaves);
                isCut = isCut || dates?.TrySearch(next) == false;
            }
            else if (next == found.Searched + 1)
            {
                break;
            }
            else
            {
                leaps = false;
            }
        }

        if (dates is null)
            return found;
        return dates.Smallest() is { } moved ? found with { SearchedWithDates = dates.Searched, Moved = moved } : found with { SearchedWithDates = [0] };
    }

    /// <summary>Dates first, as the crisis has them.</summary>
    private static IEnumerable<(FlipToken Token, int Count)> InOrder(FlipCandidate candidate) =>
        candidate.Changes.OrderBy(change => change.Token.Key <= Unknown.DateKey(0) ? -(long)change.Token.Key : long.MaxValue);

    private static ImmutableArray<string> Limits(VariedCrisis varied, FlipsFound found, FlipOptions options)
    {
        List<string> limits = [.. found.Limits(options.Most)];
        if (varied.HasUnnamed)
            limits.Add("ballots of votes in which some are counted without a name are not varied");
        return [.. limits];
    }
}
