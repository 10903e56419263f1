using TreatyRules.Reasoning.Interviews;

namespace TreatyRules.Cli.Output;

/// <summary>Tells an interview to a person. Where answers come from a file, each is written too, so that the whole can be read.</summary>
internal sealed class InterviewInWords(Terminal terminal, Interview interview) : IInterviewTeller
{
    private const string Commands =
        "a value or the number of a choice  answers the question\n"
        + "default                            what the law takes it to be where nothing is said\n"
        + "unknown                            it is not known, and is not asked again\n"
        + "all BALLOT                         the ballot of every seat that is like the one asked for\n"
        + "back                               takes the last answer back\n"
        + "why                                the conditions of the law that ask for it\n"
        + "save FILE                          writes the crisis as answered so far\n"
        + "quit                               ends; so does the end of the input\n";

    private readonly TextWriter _to = terminal.Out;
    private bool _isOver;

    public void Begin() => _to.Write(InterviewText.Heading(interview));

    public void Ask(InterviewQuestion question, int number)
    {
        _to.Write(InterviewText.Ask(question, number));
        Prompt();
    }

    public void Read(string? line)
    {
        if (!terminal.IsInteractive)
            _to.Write($"{line}\n");
    }

    public void Taken(string written)
    {
        string value = interview.Answers[^1].Value;
        _to.Write($"{(value == written ? "" : $"taken: {value}; ")}{InterviewText.Possible(interview)}");
    }

    public void Refused(InterviewQuestion question, int line, string written, string problem) => Again($"{problem}\n");

    public void Back(bool isTaken)
    {
        if (isTaken)
            _to.Write(InterviewText.Possible(interview));
        else
            Again("This is the first question.\n");
    }

    public void Why(InterviewQuestion question) => Again(InterviewText.Why(question));

    public void Help(InterviewQuestion question) => Again($"{Commands}Here: {question.Expects}.\n");

    public void Saved(string path, string? problem) => Again(problem is null ? $"written: {path}\n" : $"{problem}\n");

    public void End()
    {
        _isOver = true;
        _to.Write(InterviewText.End(interview));
    }

    private void Again(string words)
    {
        _to.Write(words);
        if (!_isOver)
            Prompt();
    }

    private void Prompt()
    {
        _to.Write("> ");
        _to.Flush();
    }
}
