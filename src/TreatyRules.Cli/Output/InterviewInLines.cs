using TreatyRules.Diagnostics;
using TreatyRules.Reasoning.Interviews;
using TreatyRules.Text;

namespace TreatyRules.Cli.Output;

/// <summary>Tells an interview to a program: a line of JSON for each thing, written at once, so that it can answer. A line that answers nothing is an error of the program's.</summary>
internal sealed class InterviewInLines(Request request, Interview interview, string corpus) : IInterviewTeller
{
    public void Begin() => Write(InterviewJson.Begin(interview, corpus));

    public void Ask(InterviewQuestion question, int number) => Write(InterviewJson.Ask(question, number));

    public void Read(string? line)
    {
    }

    public void Taken(string written) => Write(InterviewJson.Taken(interview));

    public void Refused(InterviewQuestion question, int line, string written, string problem)
    {
        request.Report(CommandDiagnostics.NoAnswer.At(new SourceSpan("answers", line, 1, line, 1 + written.Length), question.About, problem.TrimEnd('.')));
        Write(InterviewJson.Refused(written, problem));
    }

    public void Back(bool isTaken) => Write(InterviewJson.Back(interview, isTaken));

    public void Why(InterviewQuestion question) => Write(InterviewJson.Why(question));

    public void Help(InterviewQuestion question) => Write(InterviewJson.Ask(question, interview.Answers.Length + 1));

    public void Saved(string path, string? problem) => Write(InterviewJson.Saved(path, problem));

    public void End() => Write(InterviewJson.End(interview, corpus));

    private void Write(string line)
    {
        request.Out.Write(line);
        request.Out.Flush();
    }
}
