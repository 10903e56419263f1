using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TreatyRules.Cli;

/// <summary>Help that ends with examples.</summary>
internal sealed class Examples(HelpAction help, string[] lines) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Gives a command examples to show in its help.</summary>
    public static void Teach(Command command, params string[] lines)
    {
        if (command.Options.OfType<HelpOption>().FirstOrDefault() is { Action: HelpAction own } option)
            option.Action = new Examples(own, lines);
        else
            command.Add(new HelpOption { Action = new Examples(new HelpAction(), lines) });
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string line in lines)
            output.WriteLine($"  {line}");
        output.WriteLine();
        return code;
    }
}
