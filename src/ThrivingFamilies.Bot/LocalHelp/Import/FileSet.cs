using System.IO.Compression;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>The files that make up one directory: a folder, a ZIP, or a single file.</summary>
internal sealed class FileSet : IDisposable
{
    /// <summary>In bytes, unpacked. The largest public directories have a few hundred megabytes.</summary>
    private const long Most = 4_000_000_000;

    private const int MostFiles = 2_000;

    /// <summary>Text shrinks to a tenth, seldom to a fiftieth; a bomb to a thousandth.</summary>
    private const int MostShrunk = 200;

    private static readonly string[] Endings = [".csv", ".json", ".ndjson", ".jsonl"];

    private readonly ZipArchive? archive;

    private FileSet(string path, IReadOnlyList<SourceFile> files, ZipArchive? archive = null) => (Path, Files, this.archive) = (path, files, archive);

    public string Path { get; }

    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>How the columns of a plain spreadsheet are to be read; null for a directory in a known format.</summary>
    public ColumnMap? Map { get; private set; }

    /// <summary>A plain spreadsheet: one CSV file, with a map of its columns.</summary>
    /// <exception cref="ImportException">There is no such file, or it is no single CSV.</exception>
    public static FileSet OpenSheet(string path, ColumnMap map)
    {
        var set = Open(path);
        if (set.Files is [{ Ending: ".csv" }])
        {
            set.Map = map;
            return set;
        }
        set.Dispose();
        throw new ImportException($"{path} is not one .csv. With --map, name the spreadsheet itself, saved as CSV UTF-8; without --map, a directory in a known format.");
    }

    /// <exception cref="ImportException">There is nothing to import, or it is not safe to unpack.</exception>
    /// <param name="isTable">False: a single file may have any ending.</param>
    public static FileSet Open(string path, bool isTable = true)
    {
        if (Directory.Exists(path))
            return new(path, OfFolder(path));
        if (!File.Exists(path))
            throw new ImportException($"{path} is not there. Name a folder, a .zip, a .csv or a .json.");
        if (IsZip(path))
            return OfZip(path, isTable);
        return isTable && !IsTable(path) ? throw new ImportException($"{path} is no .csv, .json or .zip. A spreadsheet is saved as CSV UTF-8 first.") : new(path, [OfFile(path, System.IO.Path.GetFileName(path))]);
    }

    public void Dispose() => archive?.Dispose();

    private static List<SourceFile> OfFolder(string path)
    {
        var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(file => IsTable(file)).Order(StringComparer.Ordinal)
            .Select(file => OfFile(file, System.IO.Path.GetRelativePath(path, file).Replace('\\', '/'))).Take(MostFiles).ToList();
        return files.Count > 0 ? files : throw new ImportException($"{path} holds no .csv and no .json. Name the folder that holds services.csv, or a JSON file.");
    }

    private static SourceFile OfFile(string path, string name) => new(name, new FileInfo(path).Length, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16));

    private static bool IsTable(string name) => Endings.Contains(System.IO.Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
        && !System.IO.Path.GetFileName(name).Equals("datapackage.json", StringComparison.OrdinalIgnoreCase) && !System.IO.Path.GetFileName(name).StartsWith("._", StringComparison.Ordinal);

    private static bool IsZip(string path)
    {
        using var file = File.OpenRead(path);
        return file.ReadByte() == 'P' && file.ReadByte() == 'K' && file.ReadByte() is 3 or 5;
    }

    private static FileSet OfZip(string path, bool isTable)
    {
        ZipArchive? archive = null;
        try
        {
            archive = ZipFile.OpenRead(path);
            var entries = archive.Entries.Where(entry => entry.Length > 0 && (!isTable || IsTable(entry.FullName))).ToList();
            Refuse(path, archive.Entries.Count, entries);
            var files = entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal).Select(entry => new SourceFile(entry.FullName, entry.Length, entry.Open)).ToList();
            return files.Count > 0 ? new(path, files, archive) : throw new ImportException($"{path} holds no .csv and no .json: it is not a directory.");
        }
        catch (InvalidDataException error)
        {
            archive?.Dispose();
            throw new ImportException($"{path} is a damaged or truncated ZIP ({error.Message}) Get it again; nothing was changed.", error);
        }
        catch (ImportException)
        {
            archive?.Dispose();
            throw;
        }
    }

    private static void Refuse(string path, int count, List<ZipArchiveEntry> entries)
    {
        if (count > MostFiles)
            throw new ImportException($"{path} holds {count} files; a directory has a few dozen. Nothing was changed.");
        if (entries.Sum(entry => (decimal)entry.Length) > Most || entries.Exists(entry => entry.Length > 10_000_000 && entry.Length / Math.Max(1, entry.CompressedLength) > MostShrunk))
            throw new ImportException($"{path} unpacks to far more than a directory needs (a \"zip bomb\"). Nothing was changed.");
    }
}
