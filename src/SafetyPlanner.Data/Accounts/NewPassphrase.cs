using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Accounts;

/// <summary>What a new passphrase brings: a salt, its keys, and a new root key. Dispose after the operation.</summary>
internal sealed class NewPassphrase(byte[] salt, PassphraseKeys keys, SecretKey root) : IDisposable
{
    internal byte[] Salt { get; } = salt;

    internal PassphraseKeys Keys { get; } = keys;

    internal SecretKey Root { get; } = root;

    public void Dispose()
    {
        Keys.Dispose();
        Root.Dispose();
    }

    /// <summary>The row that keeps the root key, with nothing else in it: the second passphrase slot and both recovery slots are random bytes.</summary>
    internal AccountKeysRow RowFor(Guid userId) => RootKeySlots.Fill(userId, Salt, Keys.KeyEncryptionKey, Root);
}
