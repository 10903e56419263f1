using TreatyRules.Model;

namespace TreatyRules.Tests.Description;

public sealed class ArticlesAreCitedByNumberTests
{
    [Theory]
    [InlineData("27(3)", "art. 27(3)")]
    [InlineData("IV, V", "art. IV, V")]
    [InlineData("V; practice", "art. V; practice")]
    [InlineData("VII of 1948; VIII(3) of 1954", "art. VII of 1948; VIII(3) of 1954")]
    [InlineData("A/RES/377(V), para 1", "A/RES/377(V), para 1")]
    [InlineData("TEU 42(7)", "TEU 42(7)")]
    [InlineData("Charter 7", "Charter 7")]
    [InlineData("Agreement on Peacekeeping, 2007-10-06", "Agreement on Peacekeeping, 2007-10-06")]
    public void A_number_is_an_articles_and_what_has_a_name_is_cited_by_it(string written, string cited) => ArticleList.Cited(written).ShouldBe(cited);
}
