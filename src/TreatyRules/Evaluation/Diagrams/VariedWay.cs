using TreatyRules.Evaluation.Parts;
using TreatyRules.Evaluation.Positions;
using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Diagrams;

/// <summary>The way of a run that takes what costs nothing: what it took, and before which days it paused.</summary>
/// <typeparam name="TNode">What comes of going on from somewhere.</typeparam>
internal sealed class VariedWay<TNode>
    where TNode : class
{
    /// <summary>What it took.</summary>
    public List<Choice> Choices { get; } = [];

    /// <summary>For each, where the other parts are gone through from.</summary>
    public List<VariedBeginning> Beginnings { get; } = [];

    /// <summary>The positions before days, each with how much had been taken, what dates had been read until then, and all dates as they stood.</summary>
    public List<(int Position, int Choices, ulong Read, int[] Dates)> Places { get; } = [];

    /// <summary>How many of the parts it took are kept as taken.</summary>
    public int Taken { get; set; }

    /// <summary>What comes of going on from where it ended, where that was known; else null.</summary>
    public TNode? Known { get; set; }

    /// <summary>Notes a position. What was read so far is put apart from what is read from there on.</summary>
    public void Add(int position, int[] standing, DatesRead dates)
    {
        Places.Add((position, Choices.Count, dates.Read, standing));
        dates.Read = 0;
    }

    /// <summary>Asks, before a day, of each day that is open whether it is that day, and goes on as if not; on the day that is given, as if so.</summary>
    /// <param name="row">The row.</param>
    /// <param name="days">The days.</param>
    /// <param name="state">Where the run stands; null for its beginning.</param>
    /// <param name="asked">Of how many it has been asked there already.</param>
    /// <param name="canChange">Whether a change can be made yet.</param>
    /// <returns>Of how many it has been asked.</returns>
    public int Ask(Row row, EventDays days, RunState? state, int asked, bool canChange)
    {
        if (state is null)
            row.Today = row.FirstDay;
        else if (state.At.Stage != RunStage.Beginning)
            return 0;
        for (int i = asked; i < days.Open.Length; i++)
        {
            if (days.Ask(days.Open[i], row.Unknowns, canChange) is not { } split)
                continue;
            Choices.Add(new Choice(split, 0, [0, row.Unknowns.Taken.ContainsKey(split.Key) ? 0 : 1]));
            Beginnings.Add(new VariedBeginning(state, i + 1, Taken));
        }

        return days.Open.Length;
    }

    /// <summary>Keeps what came of each position at which so much had been taken, once all that lies behind it was gone through.</summary>
    public void Keep(int choices, TNode node, DatesRead? dates, DatedMemo<TNode>? memo)
    {
        if (dates is null)
            return;
        while (Places is [.., var last] && last.Choices == choices)
        {
            Places.RemoveAt(Places.Count - 1);
            memo?.Add(last.Position, dates.Read, last.Dates, node);
            dates.Read |= last.Read;
        }
    }
}
