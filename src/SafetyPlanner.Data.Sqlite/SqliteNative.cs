using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using SafetyPlanner.Core;

namespace SafetyPlanner.Data.Sqlite;

/// <summary>
/// The bridge to the system's SQLite, because the bundle that EF Core's provider comes with can't be had here (docs/adr/0006-sqlite-bridge.md).
/// Delete this file when Microsoft.EntityFrameworkCore.Sqlite can be referenced.
/// </summary>
internal static class SqliteNative
{
    internal const string DebianPackage = "libsqlite3-0";

    private const string Provider = "e_sqlite3";

    private static readonly string[] FileNames = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3.dll"];

    // A Lazy, because an exception from a static constructor would reach people as a TypeInitializationException.
    private static readonly Lazy<bool> Ready = new(Start);

#pragma warning disable CA2255 // The hook must stand before anything touches Microsoft.Data.Sqlite, in the server, in tests and in dotnet-ef.
    [ModuleInitializer]
    internal static void AnswerForTheNewerVersion() =>
#pragma warning restore CA2255
        // Microsoft.Data.Sqlite 10 asks for SQLitePCLRaw.core 2.1; 2.0.6 has every member of it that is used here.
        AssemblyLoadContext.Default.Resolving += static (_, asked) => asked.Name == "SQLitePCLRaw.core"
            ? Assembly.Load("SQLitePCLRaw.core, Version=2.0.6.1341, Culture=neutral, PublicKeyToken=1488e028ca7ab535")
            : null;

    /// <summary>Finds the library, once. Call it before the first connection.</summary>
    internal static void Use() => _ = Ready.Value;

    internal static nint Load(IEnumerable<string> fileNames)
    {
        foreach (var name in fileNames)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
            {
                return handle;
            }
        }

        throw new MissingLibraryException("SQLite", DebianPackage);
    }

    private static bool Start()
    {
        SetProvider(Load(FileNames));
        return true;
    }

    // Not inlined: its types may only be looked for once the hook stands.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SetProvider(nint library)
    {
        NativeLibrary.SetDllImportResolver(
            typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly, (name, _, _) => name == Provider ? library : 0);
        SQLitePCL.raw.SetProvider(new SQLitePCL.SQLite3Provider_e_sqlite3());
    }
}
