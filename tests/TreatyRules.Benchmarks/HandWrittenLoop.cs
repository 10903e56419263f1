namespace TreatyRules.Benchmarks;

/// <summary>The yardstick: the same rule as plain C#, over objects.</summary>
internal static class HandWrittenLoop
{
    private static readonly DateOnly s_enlarged = new(1965, 8, 31);

    /// <summary>The final state of a crisis, as a letter.</summary>
    public static char Decide(WorkloadCrisis crisis)
    {
        bool isSmall = crisis.Date < s_enlarged;
        int members = isSmall ? 11 : 15;
        int quota = isSmall ? 7 : 9;
        int yes = 0;
        bool isVetoed = false;
        for (int member = 0; member < members; member++)
        {
            char vote = crisis.Votes[member];
            if (member == crisis.Party && crisis.Chapter == 6)
                vote = 'a';
            if (vote == 'y')
                yes++;
            else if (vote == 'n' && member < 5)
                isVetoed = true;
        }

        bool isCarried = yes >= quota && !isVetoed;
        bool isDefeated = yes >= quota && isVetoed;
        if (!crisis.IsReferred)
            return 'N';
        if (crisis.Chapter == 7 && !crisis.IsThreat && !isCarried)
            return isDefeated ? 'V' : 'F';
        if (crisis is { Chapter: 7, Measure: 42, IsInadequate: false })
            return 'F';
        if (isDefeated)
            return 'V';
        return isCarried ? crisis.Chapter == 6 ? 'R' : 'A' : 'F';
    }
}
