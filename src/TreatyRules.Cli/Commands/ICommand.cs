using System.CommandLine;

namespace TreatyRules.Cli.Commands;

/// <summary>A verb of the <c>treaty</c> command.</summary>
internal interface ICommand
{
    /// <summary>Its arguments, options and action.</summary>
    Command Build(GlobalOptions options, Terminal terminal);
}
