namespace TreatyRules.Cli.Tests;

/// <summary>How a run of the command ended, and what it wrote.</summary>
internal sealed record Ran(int ExitCode, string Out, string Error)
{
    /// <summary>The results, line by line.</summary>
    public string[] Lines => Out.TrimEnd('\n').Split('\n');

    /// <summary>The diagnostics, line by line.</summary>
    public string[] Problems => Error.TrimEnd('\n').Split('\n');

    /// <summary>The results, of a run that found nothing to complain of.</summary>
    public string Done
    {
        get
        {
            Error.ShouldBeEmpty();
            ExitCode.ShouldBe(0);
            return Out;
        }
    }

    /// <summary>The only diagnostic of a run that found something invalid.</summary>
    public string Invalid
    {
        get
        {
            ExitCode.ShouldBe(3, Error);
            Out.ShouldBeEmpty();
            return Problems.ShouldHaveSingleItem();
        }
    }
}
