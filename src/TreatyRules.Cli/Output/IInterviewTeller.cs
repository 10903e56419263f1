using TreatyRules.Reasoning.Interviews;

namespace TreatyRules.Cli.Output;

/// <summary>Tells what happens in an interview, to a person or a program.</summary>
internal interface IInterviewTeller
{
    /// <summary>What it is about.</summary>
    public void Begin();

    /// <summary>A question, and its number.</summary>
    public void Ask(InterviewQuestion question, int number);

    /// <summary>A line of the input, and its number from 1 on; null at its end.</summary>
    public void Read(string? line);

    /// <summary>An answer that was taken.</summary>
    public void Taken(string written);

    /// <summary>A line that answers nothing.</summary>
    /// <param name="question">The question, which is asked again.</param>
    /// <param name="line">The number of the line in the input.</param>
    /// <param name="written">The line.</param>
    /// <param name="problem">What is wrong with it.</param>
    public void Refused(InterviewQuestion question, int line, string written, string problem);

    /// <summary>The last answer was taken back, if there was one.</summary>
    public void Back(bool isTaken);

    /// <summary>All conditions that ask for what a question is about.</summary>
    public void Why(InterviewQuestion question);

    /// <summary>What can be typed.</summary>
    public void Help(InterviewQuestion question);

    /// <summary>The crisis was written to a file, or could not be.</summary>
    public void Saved(string path, string? problem);

    /// <summary>What it came to.</summary>
    public void End();
}
