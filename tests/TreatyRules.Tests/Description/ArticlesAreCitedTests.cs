using TreatyRules.Model;

namespace TreatyRules.Tests.Description;

public sealed class ArticlesAreCitedTests
{
    [Theory]
    [InlineData("27(3)", "27(3)")]
    [InlineData("6, 27(3)", "6|27(3)")]
    [InlineData("23(1); A/RES/2758(XXVI)", "23(1)|A/RES/2758(XXVI)")]
    [InlineData("A/RES/377(V), para 1", "A/RES/377(V), para 1")]
    [InlineData("Agreement on Peacekeeping, 2007-10-06", "Agreement on Peacekeeping, 2007-10-06")]
    [InlineData("Peninsula Shield Force, 1984", "Peninsula Shield Force, 1984")]
    [InlineData("Stockholm 1992, Annex 4", "Stockholm 1992, Annex 4")]
    [InlineData("Helsinki 1992, III(23)", "Helsinki 1992, III(23)")]
    [InlineData("TEU 31(1), second subparagraph", "TEU 31(1), second subparagraph")]
    [InlineData("VCLT 11 to 15, 34, 35", "VCLT 11 to 15|VCLT 34|VCLT 35")]
    [InlineData("Treaty of London of 1827-07-06, 1, 2", "Treaty of London of 1827-07-06, 1|Treaty of London of 1827-07-06, 2")]
    [InlineData("TEU 42(7), 52; TFEU 355", "TEU 42(7)|TEU 52|TFEU 355")]
    [InlineData("12; Kiev Agreement 1, 2", "12|Kiev Agreement 1|Kiev Agreement 2")]
    [InlineData("IV(1), VIII", "IV(1)|VIII")]
    [InlineData("PSC 7(1)(g), 7(2)", "PSC 7(1)(g)|PSC 7(2)")]
    [InlineData("", "")]
    public void A_text_cites_articles(string text, string articles) => string.Join('|', ArticleList.Of(text)).ShouldBe(articles);

    [Theory]
    [InlineData("27(3)", "27", true)]
    [InlineData("27", "27", true)]
    [InlineData("4, 27(3)", "27", true)]
    [InlineData("A/RES/377(V), para 1", "A/RES/377(V)", true)]
    [InlineData("27(3)", "2", false)]
    [InlineData("27(3)", "27(2)", false)]
    [InlineData(null, "27", false)]
    public void A_paragraph_is_of_its_article(string? text, string article, bool isOf) => ArticleList.Cites(text, article).ShouldBe(isOf);
}
