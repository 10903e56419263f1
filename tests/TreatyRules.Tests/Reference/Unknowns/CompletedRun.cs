namespace TreatyRules.Tests.Reference;

/// <summary>A completion, and what the run comes to under it.</summary>
internal sealed record CompletedRun(Completion Completion, ReferenceRun Run);
