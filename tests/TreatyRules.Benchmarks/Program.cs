using BenchmarkDotNet.Running;
using TreatyRules.Benchmarks;

// `dotnet run -c Release -- check` says whether both loops give the same answers, and how long they take in a plain loop.
if (args is ["check", .. var paths])
    return WorkloadCheck.Run(paths.Length > 0 ? paths[0] : null);
BenchmarkSwitcher.FromAssembly(typeof(WorkloadCheck).Assembly).Run(args);
return 0;
