using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.Dialogs.Ports;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Channels.ZaloOa;

/// <summary>
/// Where the tokens are kept: one encrypted row of the database under a lease of its own, shared by every host, by messages and templates, and
/// by the command line. Who wants to change it holds the lease.
/// </summary>
public sealed class TokenVault(IAccountStore accounts, IDataProtector protector)
{
    /// <summary>The row that lends its lease.</summary>
    public const string Row = "zalo-oa-tokens";

    /// <summary>What the keys are made for; other secrets use other purposes.</summary>
    public const string Purpose = "zalo-oa.tokens";

    private const string TokensName = "tokens";
    private const string ConsentName = "consent";

    /// <summary>Unique for this start of the program.</summary>
    private readonly string _host = $"{Environment.MachineName}/{Guid.NewGuid():N}";

    /// <summary>Makes sure that the row exists.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) =>
        accounts.EnsureAsync(new ChannelAccount(Row, ChannelAccount.LeaseOnly, School: null, Settings: "{}", ProtectedSecrets: null), cancellationToken);

    /// <summary>Whether nothing can be sent, now or soon, before the operator consents.</summary>
    public async Task<bool> NeedsConsentAsync(ZaloOaOptions options, CancellationToken cancellationToken)
    {
        var stored = await ReadAsync(cancellationToken);
        var isSettingNewer = options.RefreshToken is { } first && stored.Seed != Fingerprint(first);
        return !isSettingNewer && (stored.Pair is null || stored.Refusal is not null);
    }

    /// <summary>Takes the lease, or renews one's own; null while somebody else has it.</summary>
    internal Task<AccountLease?> LeaseAsync(CancellationToken cancellationToken) => accounts.AcquireAsync(Row, _host, cancellationToken);

    internal Task ReleaseAsync(AccountLease lease, CancellationToken cancellationToken) => accounts.ReleaseAsync(lease, cancellationToken);

    internal async Task<StoredTokens> ReadAsync(CancellationToken cancellationToken)
    {
        if (await accounts.ReadAsync(Row, TokensName, cancellationToken) is not { } text || JsonSerializer.Deserialize<Sealed>(text) is not { } found)
        {
            return StoredTokens.None;
        }

        var pair = found.Pair is null ? null : Open<TokenPair>(found.Pair);
        return new StoredTokens(pair, found.Seed, found.Refusal, IsUnreadable: found.Pair is not null && pair is null);
    }

    /// <summary>Writes and reads back: false when the lease went to somebody else meanwhile, and nothing was written.</summary>
    internal async Task<bool> WriteAsync(AccountLease lease, StoredTokens tokens, CancellationToken cancellationToken)
    {
        var text = JsonSerializer.Serialize(new Sealed(tokens.Pair is null ? null : Close(tokens.Pair), tokens.Seed, tokens.Refusal));
        await accounts.WriteAsync(lease, TokensName, text, cancellationToken);
        return await accounts.ReadAsync(Row, TokensName, cancellationToken) == text;
    }

    /// <summary>The verifier of a consent that was begun and not finished; null when there is none.</summary>
    internal async Task<PendingConsent?> ReadConsentAsync(CancellationToken cancellationToken) =>
        await accounts.ReadAsync(Row, ConsentName, cancellationToken) is { Length: > 0 } text ? Open<PendingConsent>(text) : null;

    /// <param name="consent">Null when it is finished.</param>
    internal Task WriteConsentAsync(AccountLease lease, PendingConsent? consent, CancellationToken cancellationToken) =>
        accounts.WriteAsync(lease, ConsentName, consent is null ? "" : Close(consent), cancellationToken);

    /// <summary>Says whether two secrets are the same without keeping them.</summary>
    internal static string? Fingerprint(string? secret) => secret is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)).AsSpan(0, 16));

    private string Close<T>(T secret) => protector.Protect(JsonSerializer.Serialize(secret));

    private T? Open<T>(string text)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(protector.Unprotect(text));
        }
        catch (Exception fault) when (fault is CryptographicException or JsonException)
        {
            return null; // other keys than those it was closed with
        }
    }

    private sealed record Sealed(string? Pair, string? Seed, string? Refusal);
}
