using System.Globalization;

namespace TreatyRules.Corpus.Tests.Membership;

/// <summary>How many members there were, and who sat in the Security Council, in every year. Where other lists count otherwise, the note of the treaty says why.</summary>
public sealed class MembersByYearTests
{
    /// <summary>Each number holds on the last day of its year and of those after it, up to the next; a dash ends the count.</summary>
    [Theory]
    [InlineData("un-charter", "1945 51, 1946 55, 1947 57, 1948 58, 1949 59, 1950 60, 1955 76, 1956 80, 1957 82, 1960 99, 1961 104, 1962 110, 1963 113, 1964 115, 1965 117, 1966 122, 1967 123, 1968 126, 1970 127, 1971 132, 1973 135, 1974 138, 1975 144, 1976 147, 1977 149, 1978 151, 1979 152, 1980 154, 1981 157, 1983 158, 1984 159, 1991 166, 1992 178, 1993 183, 1994 184, 1999 187, 2000 189, 2002 191, 2006 192, 2011 193, 2026 -")]
    [InlineData("league-covenant", "1920 48, 1921 51, 1922 52, 1923 54, 1924 55, 1926 56, 1927 55, 1928 54, 1931 55, 1932 57, 1934 60, 1935 58, 1938 54, 1939 49, 1940 47, 1941 44, 1942 43, 1944 42, 1946 -")]
    [InlineData("north-atlantic-treaty", "1949 12, 1952 14, 1955 15, 1982 16, 1999 19, 2004 26, 2009 28, 2017 29, 2020 30, 2023 31, 2024 32, 2026 -")]
    [InlineData("warsaw-treaty", "1955 8, 1968 7, 1990 6, 1991 -")]
    [InlineData("collective-security-treaty", "1994 9, 1999 6, 2006 7, 2012 6, 2026 -")]
    [InlineData("south-east-asia-treaty", "1955 8, 1973 7, 1977 -")]
    [InlineData("anzus", "1952 3, 2026 -")]
    [InlineData("brussels-treaty", "1948 5, 1955 7, 1990 9, 1995 10, 2011 -")]
    [InlineData("european-union", "1958 6, 1973 9, 1981 10, 1986 12, 1995 15, 2004 25, 2007 27, 2013 28, 2020 27, 2026 -")]
    [InlineData("gulf-cooperation-council", "1981 6, 2026 -")]
    [InlineData("arab-league", "1945 7, 1953 8, 1956 9, 1958 10, 1961 12, 1962 13, 1967 14, 1971 18, 1973 19, 1974 20, 1976 21, 1977 22, 1990 21, 1993 22, 2026 -")]
    [InlineData("commonwealth-of-independent-states", "1994 10, 2009 9, 2026 -")]
    [InlineData("shanghai-cooperation-organisation", "2003 6, 2017 8, 2023 9, 2024 10, 2026 -")]
    [InlineData("osce", "1975 35, 1990 34, 1991 38, 1992 51, 1993 52, 1995 53, 1996 54, 2000 55, 2006 56, 2012 57, 2026 -")]
    [InlineData("oas-charter", "1951 15, 1952 16, 1953 17, 1954 18, 1955 20, 1956 21, 1967 23, 1969 24, 1975 25, 1977 26, 1979 28, 1981 30, 1982 31, 1984 32, 1990 33, 1991 35, 2023 34, 2026 -")]
    [InlineData("african-union", "2001 53, 2011 54, 2017 55, 2026 -")]
    [InlineData("ecowas", "1999 15, 2025 12, 2026 -")]
    public void A_treaty_had_so_many_members_at_the_end_of_the_year(string treaty, string counts)
    {
        string[][] steps = [.. counts.Split(", ").Select(step => step.Split(' '))];
        IEnumerable<string> expected = steps.Zip(steps.Skip(1)).SelectMany(pair => Years(pair.First[0], pair.Second[0]).Select(year => $"{year} {pair.First[1]}"));
        IEnumerable<string> found = Years(steps[0][0], steps[^1][0]).Select(year => $"{year} {Members(treaty, new DateOnly(year, 12, 31)).Count()}");
        found.ShouldBe(expected);
    }

    [Fact]
    public void The_Security_Council_had_these_elected_members()
    {
        string[] years = SecurityCouncilSeats.Elected.Split('\n');
        years.Length.ShouldBe(2027 - 1946 + 1);
        years.Select(line => int.Parse(line[..4], CultureInfo.InvariantCulture)).Select(year => $"{year} {string.Join(' ', Elected(year))}").ShouldBe(years);
    }

    [Theory]
    [InlineData("african-union/peace-and-security-council", 15, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2016, 2018, 2019, 2020, 2022, 2024, 2025, 2026, 2027)]
    [InlineData("ecowas/mediation-and-security-council", 9, 2000, 2001)]
    [InlineData("league-covenant/council", 8, 1920, 1921)]
    [InlineData("league-covenant/council", 10, 1923, 1924, 1925)]
    [InlineData("league-covenant/council", 14, 1927, 1928, 1929, 1930, 1931, 1932)]
    [InlineData("league-covenant/council", 14, 1935, 1936)]
    [InlineData("league-covenant/council", 15, 1937)]
    [InlineData("league-covenant/council", 14, 1938)]
    public void A_council_had_so_many_seats_in_the_summer(string organ, int seats, params int[] years) =>
        years.Where(year => Members(organ, new DateOnly(year, 7, 1)).Count() != seats).ShouldBeEmpty();

    [Theory]
    [InlineData("african-union/peace-and-security-council", 2028, 2029)]
    [InlineData("ecowas/mediation-and-security-council", 2002, 2023)]
    public void Who_sat_in_a_council_is_not_known_where_a_crisis_has_to_say_it(string organ, params int[] years) =>
        years.SelectMany(year => Roster.Read(TreatyCorpus.Embedded, organ, new DateOnly(year, 7, 1)).Groups).ShouldAllBe(group => group.Members == null);

    private static IEnumerable<string> Elected(int year) =>
        Roster.Read(TreatyCorpus.Embedded, "un-charter/security-council", new DateOnly(year, 7, 1)).Groups.Single(group => group.Name == "elected").Members.ShouldNotBeNull().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Members(string name, DateOnly on) => Roster.Read(TreatyCorpus.Embedded, name, on).Groups.SelectMany(group => group.Members ?? []);

    private static IEnumerable<int> Years(string from, string until) =>
        Enumerable.Range(int.Parse(from, CultureInfo.InvariantCulture), int.Parse(until, CultureInfo.InvariantCulture) - int.Parse(from, CultureInfo.InvariantCulture));
}
