using TreatyRules.Evaluation.Rows;

namespace TreatyRules.Evaluation.Voting;

/// <summary>The ways in which ballots without a name can be shared out among the seats that are not named.</summary>
/// <param name="Counts">How many of each kind; with the ballot of all others counted in.</param>
/// <param name="Seats">How many seats there are; those that get none of these ballots have an unknown one.</param>
internal sealed record Sharing(int[] Counts, int Seats)
{
    /// <summary>How many ways are gone through one by one at most.</summary>
    private const int MostWays = 4096;

    /// <summary>The sharing of a sheet's unnamed ballots among so many seats.</summary>
    public static Sharing Of(LaidSheet sheet, int seats)
    {
        int[] counts = [.. sheet.Unnamed];
        if (sheet.Otherwise >= 0)
            counts[sheet.Otherwise] += Math.Max(0, seats - counts.Sum());
        return new Sharing(counts, seats);
    }

    /// <summary>Whether every seat gets one of the ballots, so that the counts of the whole organ are known.</summary>
    public bool IsWhole => Counts.Sum() >= Seats;

    /// <summary>A number for each way; null when there are too many.</summary>
    public int[]? Values => Ways(Counts, Seats) is var ways && ways <= MostWays ? [.. Enumerable.Range(0, ways)] : null;

    /// <summary>Gives each seat its ballot in one of the ways, and takes it out of those that are open.</summary>
    public void Lay(Row row, int held, Span<ulong> open, int way)
    {
        int[] counts = [.. Counts];
        int rest = way;
        int seats = Seats;
        for (int i = 0; i < open.Length; i++)
        {
            for (ulong left = open[i]; left != 0; left &= left - 1)
            {
                int kind = Next(counts, seats--, ref rest);
                if (kind == 5)
                    continue;
                counts[kind]--;
                ulong seat = left & (~left + 1);
                row.Plane(held, kind)[i] |= seat;
                open[i] &= ~seat;
            }
        }
    }

    /// <summary>The kind of the next seat's ballot: ways are numbered by the first seat's kind, then the second's, and so on; 5 stands for none of these ballots.</summary>
    private static int Next(int[] counts, int seats, ref int rest)
    {
        for (int kind = 0; kind < 5; kind++)
        {
            if (counts[kind] == 0)
                continue;
            counts[kind]--;
            int ways = Ways(counts, seats - 1);
            counts[kind]++;
            if (rest < ways)
                return kind;
            rest -= ways;
        }

        return 5;
    }

    /// <summary>The multinomial coefficient: the seats chosen for each kind in turn. More than are gone through are one more than that.</summary>
    private static int Ways(int[] counts, int seats)
    {
        int ways = 1;
        int left = seats;
        foreach (int count in counts)
        {
            ways = Math.Min(ways * Chosen(count, left), MostWays + 1);
            left -= count;
        }

        return ways;
    }

    /// <summary>The binomial coefficient. It grows with each step towards the middle, so what is too much stays so.</summary>
    private static int Chosen(int count, int seats)
    {
        int steps = Math.Min(count, seats - count);
        if (steps < 0)
            return 0;
        int chosen = 1;
        for (int i = 0; i < steps && chosen <= MostWays; i++)
            chosen = chosen * (seats - i) / (i + 1);
        return Math.Min(chosen, MostWays + 1);
    }
}
