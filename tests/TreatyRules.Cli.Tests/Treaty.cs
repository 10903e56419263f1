namespace TreatyRules.Cli.Tests;

/// <summary>Runs the real command in process, from the top of the repository.</summary>
internal static class Treaty
{
    static Treaty() => Directory.SetCurrentDirectory(Repository);

    /// <summary>The top of the repository.</summary>
    public static string Repository { get; } = Find();

    /// <summary>Runs the command as in a pipe.</summary>
    public static Ran Run(params string[] args) => Run(args, isTerminal: false);

    /// <summary>Runs the command as on a screen, without colours.</summary>
    public static Ran OnScreen(params string[] args) => Run(args, isTerminal: true);

    /// <summary>Runs the command as on a screen with colours.</summary>
    public static Ran InColor(params string[] args) => Run(args, isTerminal: true, hasColor: true);

    /// <summary>Runs the command as in a pipe, with lines to read.</summary>
    public static Ran Reading(string input, params string[] args) => Run(args, isTerminal: false, input: input);

    private static Ran Run(string[] args, bool isTerminal, bool hasColor = false, string input = "")
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var typed = new StringReader(input);
        int code = TreatyCommand.Run(args, new Terminal(output, error, isTerminal, ShowsProgress: isTerminal, hasColor, 100) { In = typed });
        return new Ran(code, output.ToString(), error.ToString());
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TreatyRules.sln")))
            folder = folder.Parent;
        return folder.ShouldNotBeNull().FullName;
    }
}
