using TreatyRules.Reasoning;

namespace TreatyRules.Cli.Output;

/// <summary>Asks the questions of an interview and reads the answers, line by line, from a person or a file. Where they come from a file, each is written too, so that the whole can be read.</summary>
internal sealed class InterviewScreen(Terminal terminal, TextWriter to, Interview interview, bool replaces)
{
    private const string Help =
        "a value or the number of a choice  answers the question\n"
        + "unknown                            it is not known, and is not asked again\n"
        + "all BALLOT                         the ballot of every seat that is like the one asked for\n"
        + "back                               takes the last answer back\n"
        + "why                                the conditions of the law that ask for it\n"
        + "save FILE                          writes the crisis as answered so far\n"
        + "quit                               ends; so does the end of the input\n";

    /// <summary>Goes on until nothing is left to ask, or no answer comes.</summary>
    public void Run()
    {
        to.Write(InterviewText.Heading(interview));
        while (interview.Question is { } question)
        {
            to.Write(InterviewText.Ask(question, interview.Answers.Length + 1));
            bool isDone = false;
            while (!isDone)
            {
                if (Line() is not { } line || line is "quit" or "q" or "exit")
                    return;
                isDone = Do(question, line);
            }
        }
    }

    private string? Line()
    {
        to.Write("> ");
        to.Flush();
        string? line = terminal.In.ReadLine()?.Trim();
        if (!terminal.IsInteractive)
            to.Write($"{line}\n");
        return line;
    }

    /// <summary>Does what a line says; whether the next question is to be asked.</summary>
    private bool Do(InterviewQuestion question, string line)
    {
        switch (line.Split(' ', 2, StringSplitOptions.TrimEntries))
        {
            case ["back"]:
                bool isBack = interview.Back();
                to.Write(isBack ? InterviewText.Possible(interview) : "This is the first question.\n");
                return isBack;
            case ["why" or "?"]:
                to.Write(InterviewText.Why(question));
                return false;
            case ["help"]:
                to.Write($"{Help}Here: {question.Expects}.\n");
                return false;
            case ["save", { Length: > 0 } path]:
                Save(path);
                return false;
            case ["save"]:
                to.Write("Say to which file: 'save FILE'.\n");
                return false;
            default:
                return Answer(line);
        }
    }

    private bool Answer(string line)
    {
        if (interview.Answer(line) is { } problem)
        {
            to.Write($"{problem}\n");
            return false;
        }

        string value = interview.Answers[^1].Value;
        to.Write($"{(value == line ? "" : $"taken: {value}; ")}{InterviewText.Possible(interview)}");
        return true;
    }

    private void Save(string path)
    {
        try
        {
            interview.Save(path, replaces);
            to.Write($"written: {path}\n");
        }
        catch (IOException) when (!replaces && File.Exists(path))
        {
            to.Write($"There is a file '{path}' already; name another, or begin again with '--force'.\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            to.Write($"{e.Message}\n");
        }
    }
}
