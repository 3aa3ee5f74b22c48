using ThrivingFamilies.Bot.LocalHelp.Import;

namespace ThrivingFamilies.Bot.Tests.LocalHelp;

/// <summary>Spoilt files end in rows or in an error that tells the mend, never in a crash. LINE_FUZZ_FILES says how many; 200 unless said otherwise.</summary>
public sealed class FuzzTests
{
    private static int Files => int.TryParse(Environment.GetEnvironmentVariable("LINE_FUZZ_FILES"), out var files) ? files : 200;

    [Fact]
    public void Spoilt_files_never_crash_the_import()
    {
        var sources = new[] { "ohana_sample", "hsds-1.1-sample/all_resources", "hsds-3.0/examples/csv" }.Select(Directories.Shared).Append(Path.GetDirectoryName(Support.Repository.SharedData("directory/hsds-3.0/examples/service_full.json"))!).ToArray();
        var chance = new Chance(20261122);
        var folder = Directory.CreateTempSubdirectory("help-fuzz-").FullName;
        var (read, refused) = (0, 0);
        for (var i = 0; i < Files; i++)
        {
            var from = sources[i % sources.Length];
            var originals = Directory.GetFiles(from, i % sources.Length == 3 ? "service_full.json" : "*.csv");
            var spoilt = originals[chance.Next(originals.Length)];
            foreach (var file in originals)
            {
                var bytes = File.ReadAllBytes(file);
                File.WriteAllBytes(Path.Combine(folder, Path.GetFileName(file)), file == spoilt ? Spoil(bytes, chance) : bytes);
            }
            try
            {
                var report = new ImportReport();
                Directories.Index(Directories.Rows(folder, "fuzz", report));
                Assert.Equal(report.Read, report.Kept + report.LeftOut);
                read++;
            }
            catch (ImportException)
            {
                refused++;
            }
            Directory.Delete(folder, recursive: true);
            Directory.CreateDirectory(folder);
        }
        Directory.Delete(folder);
        Assert.Equal(Files, read + refused);
        Assert.True(read > 0);
    }

    private static byte[] Spoil(byte[] bytes, Chance chance)
    {
        var spoilt = bytes.ToList();
        for (var times = 1 + chance.Next(6); times > 0 && spoilt.Count > 4; times--)
        {
            var at = chance.Next(spoilt.Count);
            switch (chance.Next(6))
            {
                case 0:
                    spoilt[at] = (byte)chance.Next(256);
                    break;
                case 1:
                    spoilt.RemoveRange(at, Math.Min(spoilt.Count - at, 1 + chance.Next(80)));
                    break;
                case 2:
                    spoilt.InsertRange(at, spoilt.GetRange(0, Math.Min(spoilt.Count, 1 + chance.Next(200))));
                    break;
                case 3:
                    spoilt.Insert(at, (byte)"\",\n\r;{}[]:"[chance.Next(10)]);
                    break;
                case 4:
                    spoilt.RemoveRange(at, spoilt.Count - at);
                    break;
                default:
                    spoilt.InsertRange(at, "<b>&amp;\\ud800 -1 NaN 99999999999"u8.ToArray());
                    break;
            }
        }
        return [.. spoilt];
    }

    /// <summary>The same numbers in every run.</summary>
    private sealed class Chance(uint seed)
    {
        private uint state = seed;

        public int Next(int below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % (uint)below);
        }
    }
}
