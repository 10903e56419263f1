using BenchmarkDotNet.Running;
using TreatyRules.Benchmarks;

// `dotnet run -c Release -- check` says whether both loops give the same answers, and how long they take in a plain loop.
if (args is ["check", .. var paths])
    return WorkloadCheck.Run(paths.Length > 0 ? paths[0] : null);
// `dotnet run -c Release -- unknown` says how long crises take of which much is not known, in a process that has just begun and in one that has not.
if (args is ["unknown"])
    return UnknownCrises.Run();
BenchmarkSwitcher.FromAssembly(typeof(WorkloadCheck).Assembly).Run(args);
return 0;
