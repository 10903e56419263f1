using System.Collections.Immutable;

namespace TreatyRules.Replay;

/// <summary>A row of a file of comma-separated values.</summary>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="IsClosed">Whether every quotation in it is closed.</param>
internal sealed record CsvRow(int Line, ImmutableArray<string> Fields, bool IsClosed);
