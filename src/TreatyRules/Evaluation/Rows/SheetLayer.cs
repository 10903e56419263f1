using TreatyRules.Model;

namespace TreatyRules.Evaluation.Rows;

/// <summary>Lays out the ballots written in a crisis, as planes of bits.</summary>
internal sealed class SheetLayer(RowDraft draft)
{
    /// <summary>Lays out ballots and gives their number.</summary>
    public int Lay(BallotSheet sheet)
    {
        var planes = new ulong[6 * draft.Law.Width];
        foreach ((string state, NamedBallot named) in sheet.Named)
        {
            int actor = draft.Law.Universe.ActorOf(state);
            int plane = named.Ballot is { } ballot ? (int)ballot : 5;
            if (actor >= 0)
                planes[(plane * draft.Law.Width) + (actor >> 6)] |= 1UL << (actor & 63);
        }

        draft.Sheets.Add(new LaidSheet(planes, [.. sheet.Unnamed], sheet.Otherwise is { } otherwise ? (int)otherwise : -1));
        return draft.Sheets.Count - 1;
    }

    /// <summary>The ballots that stand for each organ, or -1.</summary>
    public int[] Standing()
    {
        var standing = new int[draft.Law.Organs.Length];
        standing.AsSpan().Fill(-1);
        foreach ((string organ, BallotSheet sheet) in draft.Crisis.Standing)
            standing[draft.Law.OrganNumbers[organ]] = Lay(sheet);
        return standing;
    }
}
