using System.Collections.Immutable;
using System.Diagnostics;
using TreatyRules.Model;

namespace TreatyRules.Compilation;

/// <summary>Compiles seats and memberships: what depends on the date alone to a table of versions, the rest to conditions.</summary>
internal sealed class SeatCompiler(Numbers numbers, ConditionCompiler conditions)
{
    private readonly Dictionary<string, bool> _dated = [];

    /// <summary>The parties of a treaty.</summary>
    public CompiledSeats Compile(Membership membership) => membership switch
    {
        ListedMembership listed => Compile(
            [.. listed.Periods.Select(period => new SeatItem(new ListedSet([period.State], Model.ValueType.Of(ValueKind.Actor), period.Provenance.Span), period.Applies, period.Provenance))]),
        ConditionalMembership conditional => new CompiledSeats([0], [], [], conditions.Compile(conditional.Condition, Scope.One), -1),
        SharedMembership shared => new CompiledSeats([0], [], [], Target.False, numbers.TreatyOf(shared.Treaty)),
        _ => throw new UnreachableException(),
    };

    /// <summary>The seats of an organ.</summary>
    public CompiledOrgan Compile(Organ organ)
    {
        ImmutableArray<CompiledSeats> groups = [.. organ.Groups.Select(group => Compile(group.Items))];
        return new CompiledOrgan(organ, groups, groups.All(group => group.IsDated) ? Table(groups, numbers.Universe.Width) : null);
    }

    private static SeatTable Table(ImmutableArray<CompiledSeats> groups, int width)
    {
        int[] starts = [.. groups.SelectMany(group => group.Starts).Append(0).Distinct().Order()];
        List<ulong> words = [];
        foreach (int start in starts)
        {
            var all = new ulong[width];
            foreach (CompiledSeats group in groups)
            {
                ulong[] members = [.. group.Versions.Skip(group.VersionOn(start) * width).Take(width)];
                Combine(all, members, SetOperator.Or);
                words.AddRange(members);
            }

            words.AddRange(all);
        }

        return new SeatTable(starts, [.. words], (groups.Length + 1) * width);
    }

    private CompiledSeats Compile(ImmutableArray<SeatItem> items)
    {
        ImmutableArray<SeatItem> dated = [.. items.Where(item => item.Applies.When is null && item.Applies.Unless is null && IsDated(item.Seats))];
        SortedSet<int> starts = [0];
        foreach (SeatItem item in dated)
        {
            Add(starts, item.Applies.Period);
            AddStarts(item.Seats, starts);
        }

        List<ulong> versions = [];
        foreach (int start in starts)
        {
            var union = new ulong[numbers.Universe.Width];
            foreach (SeatItem item in dated.Where(item => item.Applies.Period.Contains(DateOnly.FromDayNumber(start))))
                Combine(union, SetOn(item.Seats, start), SetOperator.Or);
            versions.AddRange(union);
        }

        ImmutableArray<CompiledExclusion> conditional =
        [
            .. items.Except(dated).Select(item => new CompiledExclusion(
                conditions.Compile(item.Applies, Scope.Empty, Target.True, Target.False),
                conditions.Sets.Compile(item.Seats, Scope.Empty))),
        ];
        return new CompiledSeats([.. starts], [.. versions], conditional, Target.False, -1);
    }

    private static void Add(SortedSet<int> starts, Period period)
    {
        if (period.From is { } from)
            starts.Add(from.DayNumber);
        if (period.Until is { } until)
            starts.Add(until.DayNumber);
    }

    private static void Combine(ulong[] into, ulong[] other, SetOperator operation)
    {
        for (int i = 0; i < into.Length; i++)
        {
            into[i] = operation switch
            {
                SetOperator.Or => into[i] | other[i],
                SetOperator.And => into[i] & other[i],
                SetOperator.Except => into[i] & ~other[i],
                _ => throw new UnreachableException(),
            };
        }
    }

    private IEnumerable<SeatItem> ItemsOf(SeatsOf seats) =>
        numbers.Organ(seats.Organ).Groups.Where(group => seats.Group is null || group.Name == seats.Group).SelectMany(group => group.Items);

    private Membership MembershipOf(string treaty) => numbers.Treaties[numbers.TreatyOf(treaty)].Parties;

    /// <summary>Whether a set depends on the date alone.</summary>
    private bool IsDated(ValueSet set) => set switch
    {
        ListedSet => true,
        PartiesOf parties => IsDated($"parties {parties.Treaty}", () => MembershipOf(parties.Treaty) switch
        {
            ListedMembership listed => listed.Periods.All(period => period.Applies.When is null && period.Applies.Unless is null),
            SharedMembership shared => IsDated(parties with { Treaty = shared.Treaty }),
            _ => false,
        }),
        SeatsOf seats => IsDated($"seats {seats.Organ} {seats.Group}", () => ItemsOf(seats).All(item => item.Applies.When is null && item.Applies.Unless is null && IsDated(item.Seats))),
        CombinedSet combined => IsDated(combined.Left) && IsDated(combined.Right),
        _ => false,
    };

    private bool IsDated(string name, Func<bool> compute)
    {
        if (!_dated.TryGetValue(name, out bool dated))
        {
            _dated[name] = dated = compute();
        }

        return dated;
    }

    private void AddStarts(ValueSet set, SortedSet<int> starts)
    {
        switch (set)
        {
            case PartiesOf parties when MembershipOf(parties.Treaty) is ListedMembership listed:
                foreach (PartyPeriod period in listed.Periods)
                    Add(starts, period.Applies.Period);
                break;
            case PartiesOf parties when MembershipOf(parties.Treaty) is SharedMembership shared:
                AddStarts(parties with { Treaty = shared.Treaty }, starts);
                break;
            case SeatsOf seats:
                foreach (SeatItem item in ItemsOf(seats))
                {
                    Add(starts, item.Applies.Period);
                    AddStarts(item.Seats, starts);
                }

                break;
            case CombinedSet combined:
                AddStarts(combined.Left, starts);
                AddStarts(combined.Right, starts);
                break;
            default:
                break;
        }
    }

    private ulong[] SetOn(ValueSet set, int day)
    {
        switch (set)
        {
            case ListedSet listed:
                return conditions.Sets.Bits(listed.Codes);
            case PartiesOf parties when MembershipOf(parties.Treaty) is ListedMembership listed:
                DateOnly date = DateOnly.FromDayNumber(day);
                return conditions.Sets.Bits([.. listed.Periods.Where(period => period.Applies.Period.Contains(date)).Select(period => period.State)]);
            case PartiesOf parties when MembershipOf(parties.Treaty) is SharedMembership shared:
                return SetOn(parties with { Treaty = shared.Treaty }, day);
            case SeatsOf seats:
                var union = new ulong[numbers.Universe.Width];
                foreach (SeatItem item in ItemsOf(seats).Where(item => item.Applies.Period.Contains(DateOnly.FromDayNumber(day))))
                    Combine(union, SetOn(item.Seats, day), SetOperator.Or);
                return union;
            case CombinedSet combined:
                ulong[] left = SetOn(combined.Left, day);
                Combine(left, SetOn(combined.Right, day), combined.Operator);
                return left;
            default:
                throw new UnreachableException();
        }
    }
}
