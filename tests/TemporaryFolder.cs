namespace TreatyRules;

/// <summary>A folder of a test's own, which is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("treaty-rules-");

    /// <summary>Where it is.</summary>
    public string Path => _folder.FullName;

    /// <summary>Where a file of that name would stand in it.</summary>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file, with the folders on the way to it, and says where it stands.</summary>
    public string Write(string name, string text)
    {
        string file = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file) ?? Path);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Takes the folder away with all that is in it.</summary>
    public void Dispose()
    {
        if (_folder.Exists)
            _folder.Delete(recursive: true);
    }
}
