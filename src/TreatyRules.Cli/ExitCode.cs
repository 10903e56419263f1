namespace TreatyRules.Cli;

/// <summary>What the command tells its caller. An interrupted one ends with 130, as the system has it.</summary>
internal static class ExitCode
{
    /// <summary>Done; with <c>--exit-code</c>, collective action is triggered.</summary>
    public const int Done = 0;

    /// <summary>The tool failed: a bug of ours, or writing failed.</summary>
    public const int ToolFailed = 1;

    /// <summary>A finding; with <c>--exit-code</c>, collective action is not triggered.</summary>
    public const int Found = 2;

    /// <summary>A treaty, crisis, file or command line is invalid.</summary>
    public const int Invalid = 3;

    /// <summary>With <c>--exit-code</c>: it is undetermined.</summary>
    public const int Undetermined = 4;
}
