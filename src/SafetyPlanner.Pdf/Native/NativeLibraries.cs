using System.Globalization;
using System.Runtime.InteropServices;
using SafetyPlanner.Core;

namespace SafetyPlanner.Pdf.Native;

/// <summary>Finds the system's text libraries under the names that each system gives them.</summary>
internal static class NativeLibraries
{
    internal const string HarfBuzzName = "harfbuzz";
    internal const string SubsetName = "harfbuzz-subset";

    // ICU's file and symbols carry its version; Debian 12 has 72. Older than 60 lacks what is used here.
    private const int NewestIcu = 99;
    private const int OldestIcu = 60;

    /// <summary>Throws <see cref="MissingLibraryException"/> for the first library that is not there.</summary>
    internal static void Check()
    {
        if (!NativeLibrary.TryLoad(FileName(HarfBuzzName), out _))
        {
            throw new MissingLibraryException("HarfBuzz", "libharfbuzz0b");
        }

        if (!NativeLibrary.TryLoad(FileName(SubsetName), out _))
        {
            throw new MissingLibraryException("HarfBuzz's font subsetting", "libharfbuzz-subset0");
        }

        LoadIcu();
    }

    /// <summary>Lets the imports of this assembly find HarfBuzz by its plain name.</summary>
    internal static void Resolve() => NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, static (name, assembly, path) =>
        name is HarfBuzzName or SubsetName && NativeLibrary.TryLoad(FileName(name), assembly, path, out var handle) ? handle : 0);

    /// <summary>ICU's common library and the ending of its symbols.</summary>
    internal static (nint Handle, string Suffix) LoadIcu()
    {
        if (OperatingSystem.IsWindows() && NativeLibrary.TryLoad("icu.dll", out var windows))
        {
            return (windows, "");
        }

        if (OperatingSystem.IsMacOS() && NativeLibrary.TryLoad("/usr/lib/libicucore.dylib", out var mac))
        {
            return (mac, "");
        }

        for (var version = NewestIcu; version >= OldestIcu; version--)
        {
            if (NativeLibrary.TryLoad(string.Create(CultureInfo.InvariantCulture, $"libicuuc.so.{version}"), out var linux))
            {
                return (linux, string.Create(CultureInfo.InvariantCulture, $"_{version}"));
            }
        }

        throw new MissingLibraryException("ICU", "libicu72");
    }

    private static string FileName(string name) =>
        OperatingSystem.IsWindows() ? $"{name}.dll" : OperatingSystem.IsMacOS() ? $"lib{name}.0.dylib" : $"lib{name}.so.0";
}
