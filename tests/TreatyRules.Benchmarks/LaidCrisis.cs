namespace TreatyRules.Benchmarks;

/// <summary>A crisis of the workload as the row keeps it.</summary>
internal readonly record struct LaidCrisis(
    int Day,
    int Referred,
    int Chapter,
    int Threat,
    int Measure,
    int Inadequate,
    ulong Party,
    ulong Yes,
    ulong No,
    ulong Abstain,
    ulong Absent);
