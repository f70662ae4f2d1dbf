using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Accounts;

/// <summary>
/// 32 random bytes in a file that is not part of the database or its backups. Without it, a stolen database does not even allow passphrases
/// to be guessed. Made at the first start; from then on the database starts with this pepper and no other.
/// </summary>
internal sealed class Pepper(string file) : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private SecretKey? key;

    internal SecretKey Key => key ?? throw new InvalidOperationException("The pepper is read when the database starts.");

    internal bool FileExists => File.Exists(file);

    public void Dispose() => key?.Dispose();

    internal async Task StartAsync(PlannerDbContext context, CancellationToken cancellation)
    {
        var canary = await context.Canaries.SingleOrDefaultAsync(cancellation);
        if (canary is null)
        {
            key = FileExists ? Read() : Create();
            context.Canaries.Add(new CanaryRow { Value = CanaryOf(key) });
            await context.SaveChangesAsync(cancellation);
            return;
        }

        if (!FileExists)
        {
            throw new StartRefusedException(
                $"The file {file} is missing, and without it nobody can sign in to this database: put back the copy that belongs to it.");
        }

        key = Read();
        if (!CryptographicOperations.FixedTimeEquals(CanaryOf(key), canary.Value))
        {
            throw new StartRefusedException($"The file {file} does not belong to this database: put back the copy that does.");
        }
    }

    private static byte[] CanaryOf(SecretKey pepper) => pepper.DeriveId("sp1/canary");

    private SecretKey Create()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var pepper = SecretKey.Random();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var stream = new FileStream(file, options);
        stream.Write(pepper.Bytes);

        // On the disk before the first account that needs it.
        stream.Flush(flushToDisk: true);
        return pepper;
    }

    private SecretKey Read()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, OwnerOnly);
        }

        var bytes = File.ReadAllBytes(file);
        try
        {
            return bytes.Length == SecretKey.Length
                ? SecretKey.CopyOf(bytes)
                : throw new StartRefusedException($"The file {file} is not a pepper of 32 bytes: put back the copy that belongs to this database.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }
}
