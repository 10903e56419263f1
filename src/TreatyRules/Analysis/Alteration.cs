using TreatyRules.Compilation;
using TreatyRules.Model;

namespace TreatyRules.Analysis;

/// <summary>What is done to a copy of the compiled law. Parts are told by the objects that the model has of them.</summary>
/// <param name="Altered">The part that is altered.</param>
internal abstract record Alteration(object Altered);

/// <summary>A condition is another.</summary>
internal sealed record AlteredCondition(Condition From, Condition To) : Alteration(From);

/// <summary>An item of a list is left out.</summary>
internal sealed record LeftOutItem(Clause Item, Condition List) : Alteration(Item);

/// <summary>Something is there at other times.</summary>
internal sealed record AlteredPeriod(Applicability From, Applicability To) : Alteration(From);

/// <summary>A step cannot be taken.</summary>
internal sealed record RemovedStep(Transition Step) : Alteration(Step);

/// <summary>A part of a voting rule is not judged.</summary>
internal sealed record DroppedPart(Way Way, VotingPart Part) : Alteration(Way);

/// <summary>Ballots that are void are counted.</summary>
internal sealed record DroppedExclusion(Way Way, Exclusion Exclusion) : Alteration(Way);

/// <summary>A duty, permission or prohibition is another, or is not there.</summary>
internal sealed record AlteredEffect(Effect From, Effect? To) : Alteration(From);

/// <summary>A question has other defaults.</summary>
internal sealed record AlteredDefaults(int Question, CompiledQuestion To) : Alteration(To);

/// <summary>A time is shorter or longer.</summary>
internal sealed record AlteredTime(TimedTransition From, Duration To) : Alteration(From);

/// <summary>A treaty is in force at other times.</summary>
internal sealed record AlteredForce(int Treaty, Period To) : Alteration(Treaty);
