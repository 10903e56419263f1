using System.CommandLine;

namespace TreatyRules.Cli.Commands;

/// <summary><c>treaty completion SHELL</c>: the script by which a shell completes names.</summary>
internal sealed class CompletionCommand : ICommand
{
    private const string Bash = """
        _treaty_complete() {
            local IFS=$'\n'
            COMPREPLY=($(treaty "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null))
        }
        complete -o default -F _treaty_complete treaty

        """;

    private const string Zsh = """
        #compdef treaty
        _treaty() {
            local -a names
            names=("${(@f)$(treaty "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
            compadd -- "${names[@]}" || _files
        }
        compdef _treaty treaty

        """;

    private const string Pwsh = """
        Register-ArgumentCompleter -Native -CommandName treaty -ScriptBlock {
            param($word, $ast, $position)
            treaty "[suggest:$position]" "$ast" 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    private readonly Argument<string> _shell = new("shell") { HelpName = "shell", Description = "The shell: bash, zsh or pwsh." };

    public Command Build(GlobalOptions options, Terminal terminal)
    {
        _shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completion", "Write the script by which a shell completes commands, procedures, organs, questions and readings.") { _shell };
        command.SetAction(parsed =>
        {
            terminal.Out.Write(parsed.GetRequiredValue(_shell) switch { "zsh" => Zsh, "pwsh" => Pwsh, _ => Bash });
            return ExitCode.Done;
        });
        Examples.Teach(command, "source <(treaty completion bash)", "treaty completion pwsh | Out-String | Invoke-Expression");
        return command;
    }
}
