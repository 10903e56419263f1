using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Explanation;
using TreatyRules.Model;
using TreatyRules.Tests.Reasoning;
using TreatyRules.Tests.Reference;

namespace TreatyRules.Tests.Explanation;

/// <summary>From the steps of an explanation alone the verdict follows: votes from their parts and counts, conditions from what they rest on, states from the moves.</summary>
public sealed class TheStepsDeriveTheVerdict
{
    private const int MostMembersTold = 8;

    [Theory]
    [InlineData("kuwait-1990")]
    [InlineData("suez-1956")]
    [InlineData("crimea-2014")]
    [InlineData("kosovo-1999")]
    [InlineData("korea-1950")]
    [InlineData("new-york-2001")]
    [InlineData("finland-1939")]
    [InlineData("grenada-1983")]
    [InlineData("falklands-1982")]
    [InlineData("almaty-2022")]
    [InlineData("niamey-2023")]
    [InlineData("venezuela-2019")]
    [InlineData("minsk-2020")]
    [InlineData("madrid-1822")]
    [InlineData("baltic-what-if")]
    [InlineData("osce-ways-what-if")]
    [InlineData("anzus-new-york-2001")]
    public void In_the_historical_cases(string seed)
    {
        Hearing hearing = Seeds.Law.Hear(Seeds.Load(seed));
        foreach (Verdict verdict in hearing.Verdicts())
            Check(verdict, $"{seed} {verdict.Treaty}/{verdict.Procedure}");
    }

    [Fact]
    public void In_worlds_that_nobody_chose()
    {
        int moves = 0;
        int votes = 0;
        foreach (World world in Worlds.Known(150, 1, 930_000))
        {
            CompiledLaw law = LawCompiler.Compile(world.Law);
            var hearing = new Hearing(law, world.Crisis, world.Readings, world.AsOf, null);
            foreach (Verdict verdict in hearing.Procedures.Select(hearing.Verdict))
            {
                Check(verdict, $"{verdict.Procedure}\n{world}");
                moves += verdict.Explanation.Steps.Count(step => step.Kind == StepKind.Move);
                votes += verdict.Explanation.Steps.Count(step => step.Vote is not null);
            }
        }

        (moves > 100 && votes > 50).ShouldBeTrue($"{moves} moves, {votes} votes");
    }

    private static void Check(Verdict verdict, string where)
    {
        Dictionary<string, ExplanationStep> stands = [];
        Dictionary<string, string> initial = [];
        foreach (ExplanationStep step in verdict.Explain(isFull: true).Steps)
        {
            foreach (ExplanationNode node in step.Basis)
                Check(node, where);
            switch (step.Kind)
            {
                case StepKind.Vote when step.Vote is { } vote:
                    ResultOf(step, vote).ShouldBe(vote.Result, $"{step.Text} {where}");
                    break;
                case StepKind.Move:
                    step.Basis.ShouldAllBe(node => node.Holds == true, $"{step.Text} {where}");
                    initial.TryAdd(step.Subject, step.From ?? "");

                    // A treaty that ends puts its procedures back to their beginning.
                    new[] { stands.TryGetValue(step.Subject, out ExplanationStep? before) ? before.To : step.From, initial[step.Subject] }.ShouldContain(step.From, $"{step.Text} {where}");
                    stands[step.Subject] = step;
                    break;
                case StepKind.Stay:
                    stands[step.Subject] = step;
                    break;
            }
        }

        if (verdict.Outcome == Outcome.Undetermined || verdict.Cause?.Is == CauseKind.NotInForce)
            return;
        ExplanationStep last = stands[$"{verdict.Treaty}/{verdict.Procedure}"];
        last.Outcome.ShouldBe(verdict.Outcome, where);

        // Where what is unknown leaves the state open, the steps are those of one of them.
        last.To.ShouldBe(verdict.State ?? verdict.States.FirstOrDefault(state => state == last.To), where);
    }

    private static VoteResult ResultOf(ExplanationStep step, TreatyRules.Explanation.CountedVote vote)
    {
        foreach (ExplanationNode part in step.Basis)
        {
            switch (part.Label)
            {
                case "quorum" when part.Holds != true: return VoteResult.NoQuorum;
                case "majority" when part.Holds != true || vote.Count(Ballot.Yes) == 0: return VoteResult.Shortfall;
                case "veto" when part.Holds != false: return VoteResult.Vetoed;
                case "objection" when part.Holds != false: return VoteResult.Objected;
            }
        }

        return VoteResult.Adopted;
    }

    private static void Check(ExplanationNode node, string where)
    {
        foreach (ExplanationNode part in node.Basis)
            Check(part, where);
        if (node.Basis.IsEmpty || node.Holds is not { } holds || node.Basis.Any(part => part.Holds is null))
            return;
        ImmutableArray<bool> parts = [.. node.Basis.Select(part => part.Holds == true)];
        bool? derived = node.Kind switch
        {
            ExplanationNodeKind.Condition or ExplanationNodeKind.All or ExplanationNodeKind.Member => parts.All(part => part),
            ExplanationNodeKind.Any => parts.Contains(true),
            ExplanationNodeKind.First => parts[0],
            ExplanationNodeKind.Not => !parts[0],
            ExplanationNodeKind.Members when parts.Length == MostMembersTold => null,
            ExplanationNodeKind.Members => node.Quantifier switch
            {
                Quantifier.Some => parts.Contains(true),
                Quantifier.Every => parts.All(part => part),
                _ => null,
            },
            _ => null,
        };
        (derived ?? holds).ShouldBe(holds, $"{node.Kind} {node.Text}: {string.Join(", ", node.Basis.Select(part => $"{part.Text} {part.Holds}"))} {where}");
    }
}
