using System.Reflection;
using System.Runtime.InteropServices;
using SafetyPlanner.Core;

namespace SafetyPlanner.Data.Encryption;

/// <summary>The one function taken from libsodium; everything else in this folder is in the base class library.</summary>
internal static partial class Sodium
{
    internal const string DebianPackage = "libsodium23";

    private const string Library = "libsodium";

    /// <summary>Argon2id version 1.3; libsodium always runs it with one lane.</summary>
    private const int AlgorithmArgon2Id13 = 2;

    private static readonly string[] FileNames = ["libsodium.so.23", "libsodium.so.26", "libsodium.dylib", "libsodium"];

    // A Lazy, because an exception from a static constructor would reach people as a TypeInitializationException.
    private static readonly Lazy<bool> Ready = new(Start);

    internal static void HashPassword(Span<byte> hash, ReadOnlySpan<byte> password, ReadOnlySpan<byte> salt, ulong passes, nuint memoryBytes)
    {
        _ = Ready.Value;
        var result = crypto_pwhash(
            hash, (ulong)hash.Length, password, (ulong)password.Length, salt, passes, memoryBytes, AlgorithmArgon2Id13);
        if (result != 0)
        {
            throw new InvalidOperationException("Argon2id could not run: too little free memory.");
        }
    }

    internal static nint Load(IEnumerable<string> fileNames)
    {
        foreach (var name in fileNames)
        {
            if (NativeLibrary.TryLoad(name, Assembly.GetExecutingAssembly(), searchPath: null, out var handle))
            {
                return handle;
            }
        }

        throw new MissingLibraryException(Library, DebianPackage);
    }

    private static bool Start()
    {
        var handle = Load(FileNames);
        NativeLibrary.SetDllImportResolver(typeof(Sodium).Assembly, (name, _, _) => name == Library ? handle : 0);
        return sodium_init() >= 0 ? true : throw new StartRefusedException("The library libsodium could not be started on this machine.");
    }

    [LibraryImport(Library)]
    private static partial int sodium_init();

    [LibraryImport(Library)]
    private static partial int crypto_pwhash(
        Span<byte> hash,
        ulong hashLength,
        ReadOnlySpan<byte> password,
        ulong passwordLength,
        ReadOnlySpan<byte> salt,
        ulong passes,
        nuint memoryBytes,
        int algorithm);
}
