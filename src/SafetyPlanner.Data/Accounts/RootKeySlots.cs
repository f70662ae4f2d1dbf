using System.Security.Cryptography;
using System.Text;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Accounts;

/// <summary>Puts an account's root key into its slots and takes it out again.</summary>
internal static class RootKeySlots
{
    private const string First = "slot-1";
    private const string Second = "slot-2";
    private const string FirstRecovery = "recovery-1";
    private const string SecondRecovery = "recovery-2";

    internal static AccountKeysRow Fill(Guid userId, byte[] salt, SecretKey keyEncryptionKey, SecretKey root) => new()
    {
        UserId = userId,
        Salt = salt,
        Slot1 = Envelope.Seal(keyEncryptionKey, Context(userId, First), root.Bytes),
        Slot2 = Envelope.Decoy(SecretKey.Length),
        Recovery1 = Envelope.Decoy(SecretKey.Length),
        Recovery2 = Envelope.Decoy(SecretKey.Length),
    };

    /// <summary>The root key, or null when neither passphrase slot opens with this key.</summary>
    internal static SecretKey? Open(AccountKeysRow row, SecretKey keyEncryptionKey) =>
        Open(row.Slot1, Context(row.UserId, First), keyEncryptionKey) ?? Open(row.Slot2, Context(row.UserId, Second), keyEncryptionKey);

    /// <summary>
    /// Both recovery slots anew: the root key in one of them, drawn by lot, and random bytes in the other. Whatever opened either before opens
    /// nothing any more.
    /// </summary>
    internal static (byte[] Recovery1, byte[] Recovery2) FillRecovery(Guid userId, SecretKey recoveryKey, SecretKey root) =>
        RandomNumberGenerator.GetInt32(2) == 0
            ? (Envelope.Seal(recoveryKey, Context(userId, FirstRecovery), root.Bytes), Envelope.Decoy(SecretKey.Length))
            : (Envelope.Decoy(SecretKey.Length), Envelope.Seal(recoveryKey, Context(userId, SecondRecovery), root.Bytes));

    /// <summary>The root key, or null when neither recovery slot opens with this key.</summary>
    internal static SecretKey? OpenRecovery(AccountKeysRow row, SecretKey recoveryKey) =>
        Open(row.Recovery1, Context(row.UserId, FirstRecovery), recoveryKey) ?? Open(row.Recovery2, Context(row.UserId, SecondRecovery), recoveryKey);

    private static SecretKey? Open(byte[] slot, SealContext context, SecretKey keyEncryptionKey)
    {
        if (!Envelope.TryOpen(keyEncryptionKey, context, slot, out var root))
        {
            return null;
        }

        try
        {
            return SecretKey.CopyOf(root);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(root);
        }
    }

    private static SealContext Context(Guid userId, string slot) =>
        new(SealContext.AccountSlot, userId, Epoch: 0, Encoding.ASCII.GetBytes(slot), Revision: 0);
}
