using TreatyRules.Model;
using TreatyRules.Tests.Reference;

namespace TreatyRules.Tests.Properties;

public sealed class VotesInFavourNeverDefeat
{
    [Fact]
    public void One_more_vote_in_favour_never_defeats_what_was_adopted() => DrawnVotes.ByMonotoneRules.Hold(300, vote =>
    {
        if (ResultOf(vote) != VoteResult.Adopted)
            return;
        foreach (World more in DrawnVotes.WithOneMoreInFavour(vote))
            ResultOf(more).ShouldBe(VoteResult.Adopted, more.ToString());
    });

    private static VoteResult ResultOf(World vote) => CompiledRuns.Of(vote).Events[0].Result;
}
