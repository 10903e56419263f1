using System.Collections.Immutable;
using TreatyRules.Binding;
using TreatyRules.Compilation;
using TreatyRules.Description;
using TreatyRules.Diagnostics;
using TreatyRules.Model;
using TreatyRules.Text;
using TreatyRules.Verdicts;
using Words = TreatyRules.Model.Words;

namespace TreatyRules.Reasoning;

/// <summary>Changes ballots: in one vote, or in all votes of an organ and in what stands for those that carry no ballots.</summary>
internal sealed class BallotVariation(CompiledLaw compiled, DiagnosticBag diagnostics)
{
    private readonly SeatsOnDay _seats = new(compiled.Law);

    public CrisisFile Apply(CrisisFile file, BallotChange change)
    {
        ImmutableArray<int> votes = Votes(file, change);
        if (!TryBallot(change, out Ballot? ballot) || State(file, change) is not { } state || votes.IsEmpty)
            return file;
        SourceSpan at = SourceSpan.StartOf(change.Written);
        if (!votes.Any(i => HasSeat(file.Events[i], state)))
        {
            HeldEvent first = file.Events[votes[0]];
            diagnostics.Add(CrisisDiagnostics.NoSeat.At(at, change.State, string.Join(" or ", OrgansOf(first).Select(organ => $"'{organ.Id}'")), Dates.Written(first.On)));
            return file;
        }

        var named = new NamedBallot(ballot, at);
        return file with { Events = [.. file.Events.Select((held, i) => votes.Contains(i) && HasSeat(held, state) ? held with { Ballots = With(file, i, state, named, change) } : held)] };
    }

    private BallotSheet With(CrisisFile file, int vote, string state, NamedBallot ballot, BallotChange change)
    {
        HeldEvent held = file.Events[vote];
        BallotSheet sheet = ChangedVote.SheetOf(compiled, file, ImmutableDictionary<string, string>.Empty, vote);
        sheet = sheet with { Named = sheet.Named.SetItem(state, ballot) };
        HashSet<string> seats = [.. OrgansOf(held).SelectMany(organ => _seats.Of(organ, held.On))];
        int free = seats.Count - sheet.Named.Keys.Count(seats.Contains);
        if (sheet.Unnamed.Sum() > free)
        {
            diagnostics.Add(CrisisDiagnostics.TooManyUnnamed.At(
                SourceSpan.StartOf(change.Written), Number(sheet.Unnamed.Sum()), Number(free), string.Join(" or ", OrgansOf(held).Select(organ => $"'{organ.Id}'"))));
        }

        return sheet;
    }

    private IEnumerable<Organ> OrgansOf(HeldEvent held) => ChangedVote.OrgansOf(held, compiled.Law);

    private bool HasSeat(HeldEvent held, string state) => OrgansOf(held).Any(organ => _seats.Of(organ, held.On).Contains(state));

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private ImmutableArray<int> Votes(CrisisFile file, BallotChange change)
    {
        ImmutableArray<int> votes = [.. Enumerable.Range(0, file.Events.Length).Where(i => file.Events[i].WithoutVote == VoteResult.None && OrgansOf(file.Events[i]).Any())];
        ImmutableArray<int> meant = [.. votes.Where(i => file.Events[i].Symbol == change.In)];
        if (meant.IsEmpty)
        {
            ImmutableArray<string> organs = Organs(votes.SelectMany(i => OrgansOf(file.Events[i])), change.In);
            if (organs.Length > 1)
            {
                diagnostics.Add(VariationDiagnostics.SeveralOfTheName.At(SourceSpan.StartOf(change.Written), change.In, string.Join(", ", organs)));
                return [];
            }

            meant = [.. votes.Where(i => OrgansOf(file.Events[i]).Any(organ => organs.Contains(organ.Id)))];
        }


        if (!meant.IsEmpty)
            return meant;
        IEnumerable<string> known = votes.SelectMany(i => OrgansOf(file.Events[i]).Select(organ => organ.Id).Append(file.Events[i].Symbol)).OfType<string>().Distinct();
        diagnostics.Add(VariationDiagnostics.NoVote.At(SourceSpan.StartOf(change.Written), change.In, votes.IsEmpty ? "no votes" : $"those of {string.Join(", ", known)}")
            .SuggestingNearest(change.In, known));
        return [];
    }

    /// <summary>The organs of a name; the treaty may be left out.</summary>
    private ImmutableArray<string> Organs(IEnumerable<Organ> voting, string written)
    {
        string name = compiled.Law.InFull(written);
        ImmutableArray<string> all = [.. voting.Select(organ => organ.Id).Distinct()];
        return all.Contains(name) ? [name] : [.. all.Where(organ => organ.EndsWith($"/{written}", StringComparison.Ordinal))];
    }

    private bool TryBallot(BallotChange change, out Ballot? ballot)
    {
        int index = Words.Ballots.IndexOf(change.Ballot);
        ballot = index < 0 ? null : (Ballot)index;
        if (index >= 0 || change.Ballot == DatumBinder.Unknown)
            return true;
        ImmutableArray<string> allowed = Words.Ballots.Add(DatumBinder.Unknown);
        diagnostics.Add(NameDiagnostics.UnknownWord.At(SourceSpan.StartOf(change.Written), change.Ballot, string.Join(", ", allowed)).SuggestingNearest(change.Ballot, allowed));
        return false;
    }

    private string? State(CrisisFile file, BallotChange change)
    {
        Gazetteer gazetteer = Gazetteer.Of(compiled.Law).With(file.Actors, []);
        if (gazetteer.IsState(change.State))
            return gazetteer.Actor(change.State);
        diagnostics.Add(gazetteer.NoSuchActor(change.State, SourceSpan.StartOf(change.Written), statesOnly: true));
        return null;
    }
}
