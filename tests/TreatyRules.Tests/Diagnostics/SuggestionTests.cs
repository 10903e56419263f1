using TreatyRules.Diagnostics;

namespace TreatyRules.Tests.Diagnostics;

public sealed class SuggestionTests
{
    private static readonly string[] Words = ["council", "majority", "quorum", "veto", "USA", "RUS", "in-force", "no"];

    [Theory]
    [InlineData("counsil", "council")]
    [InlineData("Council", "council")]
    [InlineData("majoirty", "majority")]
    [InlineData("in_force", "in-force")]
    [InlineData("UAS", "USA")]
    [InlineData("vetoes", "veto")]
    public void A_slip_of_the_pen_finds_its_word(string written, string meant) => Suggestion.Nearest(written, Words).ShouldBe(meant);

    [Theory]
    [InlineData("assembly")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("GBR")]
    public void A_word_that_is_near_to_nothing_finds_nothing(string written) => Suggestion.Nearest(written, Words).ShouldBeNull();

    [Fact]
    public void The_answer_does_not_hang_on_the_order_of_the_candidates()
    {
        Suggestion.Nearest("vate", ["vote", "vale"]).ShouldBe("vale");
        Suggestion.Nearest("vate", ["vale", "vote"]).ShouldBe("vale");
    }
}
