using TreatyRules.Reasoning.Interviews;

namespace TreatyRules.Cli.Output;

/// <summary>Asks the questions of an interview and reads the answers, line by line, from a person, a file or a program.</summary>
internal sealed class InterviewScreen(TextReader answers, IInterviewTeller teller, Interview interview, bool replaces, GrowingCount progress)
{
    private int _line;

    /// <summary>Goes on until nothing is left to ask, or no answer comes.</summary>
    public void Run()
    {
        teller.Begin();
        while (interview.Question is { } question)
        {
            teller.Ask(question, interview.Answers.Length + 1);
            bool isDone = false;
            while (!isDone)
            {
                string? line = answers.ReadLine()?.Trim();
                _line++;
                teller.Read(line);
                if (line is null or "quit" or "q" or "exit")
                    return;
                isDone = Do(question, line);
            }
        }
    }

    /// <summary>Writes the crisis as answered so far; whether it could be.</summary>
    public bool Save(string path)
    {
        try
        {
            interview.Save(path, replaces);
            teller.Saved(path, null);
            return true;
        }
        catch (IOException) when (!replaces && File.Exists(path))
        {
            teller.Saved(path, $"There is a file '{path}' already; name another, or begin again with '--force'.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            teller.Saved(path, e.Message);
        }

        return false;
    }

    /// <summary>Does what a line says; whether the next question is to be asked.</summary>
    private bool Do(InterviewQuestion question, string line)
    {
        switch (line.Split(' ', 2, StringSplitOptions.TrimEntries))
        {
            case ["back"]:
                bool isBack = interview.Back();
                teller.Back(isBack);
                return isBack;
            case ["why"]:
                teller.Why(question);
                return false;
            case ["help" or "?"]:
                teller.Help(question);
                return false;
            case ["save", { Length: > 0 } path]:
                Save(path);
                return false;
            case ["save"]:
                teller.Refused(question, _line, line, "Say to which file: 'save FILE'.");
                return false;
            default:
                return Answer(question, line);
        }
    }

    private bool Answer(InterviewQuestion question, string line)
    {
        string? refused = interview.Answer(line);
        progress.Clear();
        if (refused is { } problem)
        {
            teller.Refused(question, _line, line, problem);
            return false;
        }

        teller.Taken(line);
        return true;
    }
}
