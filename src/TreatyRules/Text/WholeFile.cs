using System.Text;

namespace TreatyRules.Text;

/// <summary>Writes files whole or not at all: what stood there before stays until all of the new text is on disk.</summary>
internal static class WholeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Puts a text in the place of a file, whether or not there is one.</summary>
    public static void Replace(string path, string text) => Write(path, text, replaces: true);

    /// <summary>Puts a text where there is no file yet.</summary>
    /// <exception cref="IOException">There is one.</exception>
    public static void Create(string path, string text) => Write(path, text, replaces: false);

    private static void Write(string path, string text, bool replaces)
    {
        // In the same folder, because only there it can be put in place in one step; under a name of its own, since the file's may be as long as names can be.
        string draft = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "", $".{Guid.NewGuid():N}");
        try
        {
            if (Path.GetDirectoryName(draft) is { } folder)
                Directory.CreateDirectory(folder);
            File.WriteAllText(draft, text, Utf8);
            File.Move(draft, path, replaces);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
