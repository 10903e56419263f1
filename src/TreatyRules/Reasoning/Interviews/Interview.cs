using System.Collections.Immutable;
using TreatyRules.Compilation;
using TreatyRules.Model;
using TreatyRules.Syntax.Documents;
using TreatyRules.Text;

namespace TreatyRules.Reasoning.Interviews;

/// <summary>An interview about a crisis: it asks what can still change the verdict of a procedure, the most decisive first, until nothing can.</summary>
/// <remarks>
/// It begins with a crisis in which something is not known, or from nothing: then of each type of facts and events that the procedure asks for there may
/// be one. The most decisive question is the one whose answers leave the fewest outcomes open on average; of equals, the first in the law's order. What is
/// answered by "unknown" is not asked again. A field is asked for once it is said that its fact or event happened. Not safe to share between threads.
/// </remarks>
public sealed class Interview : IReport
{
    private readonly TreatyCorpus _corpus;
    private readonly int _number;
    private readonly InterviewOptions _options;
    private readonly Stack<(InterviewState State, InterviewStep Step)> _before = new();
    private InterviewState _state;
    private InterviewStep _step;

    private Interview(TreatyCorpus corpus, string procedure, InterviewOptions options, Func<CompiledLaw, int, InterviewState> begin)
    {
        (_corpus, Procedure, _options) = (corpus, procedure, options with { Readings = corpus.Chosen(options.Readings) });
        _number = corpus.Compiled.ProcedureNumbers.TryGetValue(procedure, out int number) ? number
            : throw new ArgumentException($"There is no procedure '{procedure}'.", nameof(procedure));
        _state = begin(corpus.Compiled, _number);
        if (_state.IsDated)
            ArgumentOutOfRangeException.ThrowIfLessThan(AsOf, _state.File.Date, nameof(options));
        if (options.After is { } after && !_state.File.Events.Any(held => held.Symbol == after))
            throw new ArgumentException($"No event of the crisis has the symbol '{after}'.", nameof(options));
        _step = Go();
    }

    /// <summary>The procedure's qualified name.</summary>
    public string Procedure { get; }

    /// <summary>The day at whose close the verdict is read.</summary>
    public DateOnly AsOf => _state.ReadOn(_options);

    /// <summary>Whether it is known when the crisis begins; if not, that is what is asked.</summary>
    public bool IsDated => _state.IsDated;

    /// <summary>What is asked next; null when nothing that could be answered can change the verdict.</summary>
    public InterviewQuestion? Question => _step.Question;

    /// <summary>The outcomes still possible, in their order; one when the verdict is certain. Empty when too much is unknown to tell.</summary>
    public ImmutableArray<Outcome> Possible => _step.Possible;

    /// <summary>Whether no other outcome is possible; if not, more is open than could be gone through.</summary>
    public bool IsExhaustive => _step.IsExhaustive;

    /// <summary>What was answered, in order.</summary>
    public ImmutableArray<InterviewAnswer> Answers => _state.Answers;

    /// <summary>How far it has come.</summary>
    internal InterviewState State => _state;

    /// <summary>What the question is about.</summary>
    internal InterviewThing? Asked => _step.Thing;

    /// <summary>Begins with a crisis of which nothing is known but its day.</summary>
    /// <param name="corpus">The law.</param>
    /// <param name="procedure">The procedure's qualified name.</param>
    /// <param name="date">The day of the crisis.</param>
    /// <param name="options">How the law is read.</param>
    /// <exception cref="ArgumentException">There is no such procedure, question or reading.</exception>
    /// <exception cref="TreatyException">The treaty's own rules lead in a circle.</exception>
    public static Interview FromNothing(TreatyCorpus corpus, string procedure, DateOnly date, InterviewOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new Interview(corpus, procedure, options ?? new(), (law, number) => InterviewDraft.FromNothing(law, number, date));
    }

    /// <summary>Begins with nothing, not even a day: when the crisis begins is asked first, since the law of that day is applied.</summary>
    /// <param name="corpus">The law.</param>
    /// <param name="procedure">The procedure's qualified name.</param>
    /// <param name="options">How the law is read.</param>
    /// <exception cref="ArgumentException">There is no such procedure, question or reading.</exception>
    /// <exception cref="TreatyException">The treaty's own rules lead in a circle.</exception>
    public static Interview FromNothing(TreatyCorpus corpus, string procedure, InterviewOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new Interview(corpus, procedure, options ?? new(), InterviewBeginning.State);
    }

    /// <summary>Begins with a crisis: what it leaves unknown is asked.</summary>
    /// <param name="corpus">The law.</param>
    /// <param name="crisis">The crisis.</param>
    /// <param name="procedure">The procedure's qualified name.</param>
    /// <param name="options">How the law is read.</param>
    /// <exception cref="ArgumentException">There is no such procedure, question or reading, or no event of the symbol right after which the verdict is to be read.</exception>
    /// <exception cref="TreatyException">The treaty's own rules lead in a circle.</exception>
    public static Interview From(TreatyCorpus corpus, Crisis crisis, string procedure, InterviewOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(crisis);
        return new Interview(corpus, procedure, options ?? new(), (law, _) => InterviewDraft.From(law, crisis.File).OnOneDay());
    }

    /// <summary>Answers the question: by a value in the words of a crisis file, a state's name, the number of a choice, or <c>unknown</c>; of a ballot, <c>all no</c> is every seat's that is like it.</summary>
    /// <param name="written">The answer.</param>
    /// <returns>Null when it was taken; else what is wrong with it and what can be answered, and the same is asked again.</returns>
    /// <exception cref="InvalidOperationException">Nothing is asked.</exception>
    public string? Answer(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        if (_step is not { Thing: { } thing, Question: { } question })
            throw new InvalidOperationException("Nothing is asked any more.");
        (InterviewState? next, string? problem) = thing.IsDay ? new DayAnswer(_corpus.Compiled, _number, _options, _state).Read(thing, question, written) : new AnswerReader(_corpus.Compiled, _state, thing, question).Read(written);
        if (next is null)
            return problem;
        (InterviewState State, InterviewStep Step) before = (_state, _step);
        _state = next;
        _step = Go();
        _before.Push(before);
        return null;
    }

    /// <summary>Takes the last answer back, so that its question is asked again.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Back()
    {
        if (!_before.TryPop(out (InterviewState State, InterviewStep Step) before))
            return false;
        (_state, _step) = before;
        return true;
    }

    /// <summary>Writes the crisis as answered so far to a file, whole or not at all, under the file's name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="replaces">Whether a file that is there already is replaced.</param>
    /// <exception cref="IOException">There is one, and it is not to be replaced; or it cannot be written.</exception>
    public void Save(string path, bool replaces = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        Crisis crisis = Crisis();
        string name = Path.GetFileNameWithoutExtension(path);
        if (NameForm.IsName(name))
            crisis = TreatyRules.Crisis.Of(crisis.File with { Id = name });
        string text = crisis.ToYaml(_corpus);
        if (replaces)
            WholeFile.Replace(path, text);
        else
            WholeFile.Create(path, text);
    }

    /// <summary>The crisis as answered so far. What was not asked is not known; what it expects is the verdict that it comes to.</summary>
    public Crisis Crisis()
    {
        CrisisFile file = File();
        Verdict verdict = Verdict();
        var expected = new Expectation(default)
        {
            Procedure = Procedure,
            AsOf = _options.After is null ? AsOf : null,
            After = _options.After,
            Under = _options.Readings.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Outcome = verdict.Outcome,
            State = verdict.State,
            Possible = verdict.IsExhaustive ? verdict.Possible : [],
        };
        return TreatyRules.Crisis.Of(file with { Expectations = [expected], ExpectsNothing = false });
    }

    /// <summary>The verdict on the crisis as answered so far.</summary>
    public Verdict Verdict() =>
        new Hearing(_corpus.Compiled, File(), _options.Readings, _options.After is null ? AsOf : null, _options.After).Verdict(Procedure);

    // What nothing hangs on is what the law takes it to be where it is not said.
    private CrisisFile File()
    {
        InterviewState told = _step.Thing is { } thing ? InterviewDraft.Told(_state, thing) : _state;
        return told.Finish(told.Assumed.Intersect(_step.Stuck)) with { AsOf = AsOf };
    }

    private InterviewStep Go()
    {
        if (!_state.IsDated)
            return InterviewBeginning.Step(_corpus.Compiled, _number);
        InterviewStep step = InterviewStep.Of(_corpus.Compiled, _state, _number, AsOf, _options);
        if (step.Question is not null || new InterviewFurther(_corpus, _number, _options).Of(_state, step) is not { } further)
            return step;
        _state = further.State;
        return further.Step;
    }

    /// <inheritdoc/>
    public string ToText() => InterviewText.End(this);

    /// <inheritdoc/>
    public string ToJson(string corpus) => InterviewJson.End(this, corpus);
}
