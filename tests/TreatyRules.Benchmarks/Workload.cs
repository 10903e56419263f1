using System.Globalization;
using System.IO.Compression;

namespace TreatyRules.Benchmarks;

/// <summary>Crises for one decision of a council: made here from a seed, or read from a file of the same layout.</summary>
internal static class Workload
{
    /// <summary>Names the folder of a workload to read: <c>crises.csv.gz</c> and <c>expected.txt.gz</c>.</summary>
    public const string FolderVariable = "TREATYRULES_WORKLOAD";

    private static readonly DateOnly s_first = new(1946, 1, 17);

    /// <summary>The workload of the folder, or one of the same shape made from a seed.</summary>
    public static WorkloadCrisis[] Load(string? folder) => folder is null ? Make(200_000, 20260101) : Read(Path.Combine(folder, "crises.csv.gz"));

    /// <summary>The letters that the folder expects, one a crisis; null without a folder.</summary>
    public static string? Expected(string? folder) => folder is null ? null : string.Concat(Lines(Path.Combine(folder, "expected.txt.gz")).Select(line => line.Trim()));

    private static WorkloadCrisis[] Make(int count, int seed)
    {
        var random = new Random(seed);
        const string Letters = "yyyyynaax";
        return
        [
            .. Enumerable.Range(0, count).Select(_ => new WorkloadCrisis
            {
                Date = s_first.AddDays(random.Next(29_000)),
                IsReferred = random.Next(10) > 0,
                Chapter = random.Next(3) == 0 ? 6 : 7,
                IsThreat = random.Next(2) == 0,
                Measure = random.Next(2) == 0 ? 41 : 42,
                IsInadequate = random.Next(3) > 0,
                Party = random.Next(16),
                Votes = string.Concat(Enumerable.Range(0, 15).Select(_ => Letters[random.Next(Letters.Length)])),
            }),
        ];
    }

    private static WorkloadCrisis[] Read(string path) => [.. Lines(path).Skip(1).Select(Parse)];

    private static WorkloadCrisis Parse(string line)
    {
        string[] cells = line.Split(',');
        return new WorkloadCrisis
        {
            Date = DateOnly.Parse(cells[0], CultureInfo.InvariantCulture),
            IsReferred = cells[1] is "1" or "true",
            Chapter = int.Parse(cells[2], CultureInfo.InvariantCulture),
            IsThreat = cells[3] is "1" or "true",
            Measure = int.Parse(cells[4], CultureInfo.InvariantCulture),
            IsInadequate = cells[5] is "1" or "true",
            Party = int.Parse(cells[6], CultureInfo.InvariantCulture),
            Votes = cells[7].Trim(),
        };
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
