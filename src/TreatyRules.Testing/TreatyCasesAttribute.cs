using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace TreatyRules.Testing;

/// <summary>Gives a theory the cases of crisis files: a <see cref="TreatyCase"/> for each entry of <c>expect:</c> and each result that history records.</summary>
/// <remarks>
/// Files are looked for from the folder of the test's source file up to the project's folder, then where the tests run. A file with errors, and one that
/// expects nothing without saying so by <c>expect: []</c>, is a case that fails and says why.
/// </remarks>
/// <example><code>
/// [Theory, TreatyCases("crises/*.yaml")]
/// public void The_law_does_what_the_case_says(TreatyCase theCase) => theCase.Check();
/// </code></example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class TreatyCasesAttribute : DataAttribute
{
    private readonly string _source;

    /// <summary>The cases of some crisis files.</summary>
    /// <param name="pattern">The files: <c>crises/*.yaml</c>; <c>crises/**/*.yaml</c> for those in folders below too.</param>
    /// <param name="source">The test's source file; left to the compiler.</param>
    public TreatyCasesAttribute(string pattern, [CallerFilePath] string source = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        Pattern = pattern;
        _source = source;
    }

    /// <summary>The files.</summary>
    public string Pattern { get; }

    /// <summary>The folder of the treaties, found in the same way; null: the law that comes with the library.</summary>
    public string? Treaties { get; init; }

    /// <inheritdoc/>
    /// <exception cref="TreatyAssertionException">No file matches, or there is no such folder.</exception>
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        var project = new ProjectFolder(_source);
        string? treaties = Treaties is null ? null : project.FindFolder(Treaties);
        return project.FindFiles(Pattern).SelectMany(file => CaseFile.Of(file, treaties).Cases()).Select(found => new object[] { found });
    }
}
