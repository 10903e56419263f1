using System.Text.RegularExpressions;

namespace TreatyRules.Corpus.Tests.Code;

/// <summary>A stage of the library knows those before it and no others; only the root namespace knows them all.</summary>
public sealed partial class StagesTests
{
    /// <summary>The stages in order. A place in the text and what is said of it are one stage in two folders.</summary>
    private static readonly string[][] s_stages =
    [
        ["Text", "Diagnostics"],
        ["Syntax"],
        ["Model"],
        ["Binding"],
        ["Corpus"],
        ["Compilation"],
        ["Evaluation"],
        ["Explanation"],
        ["Description"],
        ["Graph"],
    ];

    /// <summary>What stands above the root namespace: it varies whole crises and hears them again, as a user of the library would.</summary>
    private static readonly string[] s_above = ["Writing", "Verdicts", "Cases", "Claims", "Snapshots", "Replay", "Reasoning", "Analysis"];

    public static TheoryData<string> Stages => [.. s_stages.SelectMany(stage => stage).Where(stage => Directory.Exists(Path.Combine(Repository.Library, stage)))];

    [Fact]
    public void Every_folder_of_the_library_is_a_stage() =>
        Directory.EnumerateDirectories(Repository.Library).Select(folder => Path.GetFileName(folder))
            .Except(["bin", "obj"]).Except(s_above).Except(s_stages.SelectMany(stage => stage)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_writes_no_name_of_a_later_one(string stage) =>
        (from path in Repository.SourcesOf(stage)
         from Match name in StageName().Matches(File.ReadAllText(path))
         let written = name.Groups["stage"].Value
         where MayNotKnow(stage, written)
         select $"{Path.GetRelativePath(Repository.Root, path)} names {name.Value.Trim()}").ShouldBeEmpty();

    /// <summary>What stands in the root namespace needs no <c>using</c>, so the compiled types are asked.</summary>
    [Theory]
    [MemberData(nameof(Stages))]
    public void A_stage_holds_nothing_of_the_root_namespace_or_of_a_later_stage(string stage) =>
        (from type in typeof(TreatyCorpus).Assembly.GetTypes()
         where StageOf(type) == stage
         from known in KnownTypes.Of(type)
         let other = StageOf(known)
         where other is not null && MayNotKnow(stage, other)
         select $"{type.FullName} knows {known.FullName}").Distinct().ShouldBeEmpty();

    /// <summary>The stage of a type of the library; empty: the root namespace; null: no type of the library.</summary>
    private static string? StageOf(Type type)
    {
        string[] names = type.Namespace?.Split('.') ?? [];
        return type.Assembly != typeof(TreatyCorpus).Assembly || names is not ["TreatyRules", ..] ? null : names.Length == 1 ? "" : names[1];
    }

    private static bool MayNotKnow(string stage, string other) => other.Length == 0 || PlaceOf(other) > PlaceOf(stage);

    private static int PlaceOf(string stage) => Array.FindIndex(s_stages, together => together.Contains(stage));

    [GeneratedRegex(@"^\s*(global )?using (static )?(\w+ = )?TreatyRules(\.(?<stage>\w+)[\w.]*)?;|\bTreatyRules\.(?<stage>[A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex StageName();
}
