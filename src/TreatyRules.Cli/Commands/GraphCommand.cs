using System.CommandLine;
using TreatyRules.Description;
using TreatyRules.Diagnostics;
using TreatyRules.Graph;
using TreatyRules.Model;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty graph T/P</c>: a procedure drawn.</summary>
internal sealed class GraphCommand : ICommand
{
    private readonly Argument<string> _procedure = new("procedure")
    {
        HelpName = "treaty/procedure",
        Description = "The procedure: treaty/procedure.",
        CompletionSources = { Completing.Procedures },
    };

    private readonly Option<string> _as = new Option<string>("--as")
    {
        Description = "The language of the drawing: mermaid or dot.",
        HelpName = "mermaid|dot",
        DefaultValueFactory = _ => "mermaid",
    }.AcceptOnlyFromAmong("mermaid", "dot");

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        var command = new Command("graph", "Draw a procedure: its states, and what leads from one to another.") { _procedure, _as };
        command.SetAction(parsed => Run(new Request(parsed, options, terminal), parsed.GetRequiredValue(_procedure), parsed.GetValue(_as) == "dot"));
        Examples.Teach(command,
            "treaty graph un-charter/veto-debate",
            "treaty graph north-atlantic-treaty/article-5 --as dot | dot -Tsvg > article-5.svg");
        return command;
    }

    private static int Run(Request request, string name, bool isDot)
    {
        if (request.Corpus() is not { } corpus)
            return ExitCode.Invalid;
        if (!corpus.Law.TryFindProcedure(name, out Procedure? procedure, out Diagnostic? problem))
            return request.Fail(problem);
        ProcedureGraph graph = ProcedureGraph.Of(procedure);
        return isDot ? request.Write(graph.ToDot, () => graph.ToJson(corpus.Version)) : request.Write(graph, corpus);
    }
}
