using System.CommandLine;

namespace TreatyRules.Cli;

/// <summary>The options that every command takes.</summary>
internal sealed class GlobalOptions
{
    public Option<string?> Treaties { get; } = new("--treaties")
    {
        Description = "The folder of the treaties to use instead of the built-in ones.",
        HelpName = "DIR",
        Recursive = true,
    };

    public Option<string[]> Amendments { get; } = new("--amendment")
    {
        Description = "Hear crises under the treaties as an amendment leaves them: a file, or the name of one that comes with the law (repeatable).",
        HelpName = "AMENDMENT",
        Recursive = true,
        AllowMultipleArgumentsPerToken = false,
        CompletionSources = { Completing.Amendments },
    };

    public Option<string[]> Readings { get; } = new("--reading")
    {
        Description = "Choose a reading of a contested question, on every day (repeatable).",
        HelpName = "QUESTION=READING",
        Recursive = true,
        AllowMultipleArgumentsPerToken = false,
        CompletionSources = { Completing.Readings },
    };

    public Option<string?> AsOf { get; } = new("--as-of")
    {
        Description = "Read verdicts at the close of this day instead of the last day that the crisis names; 'compare' takes several.",
        HelpName = "DATE",
        Recursive = true,

        // Days given one by one are a list like one with commas; verbs that read one day say that a list is none.
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = given => string.Join(',', given.Tokens),
    };

    public Option<string?> After { get; } = new("--after")
    {
        Description = "Read verdicts right after the event with this symbol.",
        HelpName = "SYMBOL",
        Recursive = true,
    };

    public Option<string?> Case { get; } = new("--case")
    {
        Description = "Of a crisis file with a matrix, the one case that is meant: its name, or those of its values that tell it from the others, such as place=hawaii,sweden=no.",
        HelpName = "CASE",
        Recursive = true,
        CompletionSources = { Completing.Cases },
    };

    public Option<string> Format { get; } = new Option<string>("--format")
    {
        Description = "How results are written: text or json.",
        HelpName = "text|json",
        Recursive = true,
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json");

    public Option<bool> NoColor { get; } = new("--no-color")
    {
        Description = "Use no colours; so does the environment variable NO_COLOR.",
        Recursive = true,
    };

    /// <summary>The options that change nothing in what a verb does; asked for with it, each is a mistake.</summary>
    public IEnumerable<Option> WithoutUse(string verb) => verb switch
    {
        "check" or "claims" or "list" or "show" or "graph" or "test" or "snapshot" => [Readings, AsOf, After, Case],
        "members" => [After, Case],
        "replay" => [AsOf, After, Case],
        "step" => [After],
        "schema" or "completion" => [Treaties, Amendments, Readings, AsOf, After, Case],
        _ => [],
    };

    public void AddTo(Command root)
    {
        root.Add(Treaties);
        root.Add(Amendments);
        root.Add(Readings);
        root.Add(AsOf);
        root.Add(After);
        root.Add(Case);
        root.Add(Format);
        root.Add(NoColor);
    }
}
