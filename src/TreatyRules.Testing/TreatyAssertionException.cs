using Xunit.Sdk;

namespace TreatyRules.Testing;

/// <summary>The law does not do what a test says.</summary>
/// <param name="message">Where they part.</param>
public sealed class TreatyAssertionException(string message) : XunitException(message);
