namespace TreatyRules.Tests.Reference;

/// <summary>The law cannot be run: it is reported, and the run stops.</summary>
internal sealed class ErrorOfTheTreaty(string message) : Exception(message);
