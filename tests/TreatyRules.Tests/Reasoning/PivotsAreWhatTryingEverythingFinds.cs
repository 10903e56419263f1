using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Model;
using TreatyRules.Reasoning;
using TreatyRules.Reasoning.Pivotality;
using TreatyRules.Tests.Reference;
using TreatyRules.Verdicts;

namespace TreatyRules.Tests.Reasoning;

/// <summary>On worlds that nobody chose, those who decide a vote by twos are found by trying all pairs of ballots.</summary>
public sealed class PivotsAreWhatTryingEverythingFinds
{
    [Fact]
    public void By_twos()
    {
        int votes = 0;
        int pairs = 0;
        foreach (World world in Worlds.Known(120, 1, 810_000))
        {
            CompiledLaw law = LawCompiler.Compile(world.Law);
            CrisisFile file = CrisisVariation.WithMotions(world.Crisis, world.Law);
            ImmutableDictionary<string, string> readings = world.Readings.ToImmutableDictionary();
            var options = new PivotOptions { Readings = readings, AsOf = world.AsOf, Procedures = [.. law.Procedures.Select(procedure => procedure.Procedure.Id)], MostTime = TimeSpan.FromMinutes(1) };
            foreach (VotePivots vote in Pivots.Of(law, world.Crisis, options).Report.Votes)
            {
                HeldEvent held = file.Events[vote.Vote.Held];
                var one = new ChangedVote(law, file, readings, vote.Vote.Held);
                var hearing = new Hearing(law, file, readings, null, null);
                hearing.Decision(vote.Vote.Held);
                var seats = one.Seats(hearing.Run.Row);
                if (held.WithoutVote != VoteResult.None || !vote.Limits.IsEmpty || seats.Length is < 2 or > 7 || vote.Possible.Length > 1)
                    continue;

                SortedSet<VoteResult> singly = [vote.Vote.Result, .. vote.Alone.SelectMany(pivot => pivot.Results)];
                SortedSet<VoteResult> byTwos = [];
                for (int i = 0; i < seats.Length; i++)
                {
                    for (int j = i + 1; j < seats.Length; j++)
                    {
                        foreach ((Ballot a, Ballot b) in Enum.GetValues<Ballot>().SelectMany(a => Enum.GetValues<Ballot>().Select(b => (a, b))))
                        {
                            var two = new ChangedVote(law, one.With(seats[i].Actor, a), readings, vote.Vote.Held);
                            if (two.Decide(two.With(seats[j].Actor, b)) is { } decided)
                                byTwos.Add(decided.Result);
                        }
                    }
                }

                byTwos.ExceptWith(singly);
                vote.Together.Where(coalition => coalition.Size == 2).Select(coalition => coalition.Result).ToHashSet().SetEquals(byTwos).ShouldBeTrue( $"{vote.Vote.Event}\n{world}");
                vote.Together.ShouldAllBe(coalition => coalition.Size > 1 && !singly.Contains(coalition.Result), $"{world}");
                votes++;
                pairs += byTwos.Count;
            }

            if (votes > 60 && pairs > 8)
                break;
        }

        (votes > 60 && pairs > 8).ShouldBeTrue($"{votes} votes with {pairs} by twos");
    }
}
