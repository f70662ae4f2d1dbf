using System.Security.Cryptography;
using System.Text;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Accounts;

/// <summary>Puts an account's root key into its slots and takes it out again.</summary>
internal static class RootKeySlots
{
    private const string First = "slot-1";
    private const string Second = "slot-2";

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
