using Bot.Dialogs.Ports;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.ZaloOa;

/// <summary>
/// Access tokens of the Official Account. One refresh at a time, in this process and among all hosts; a new pair is stored before it is used,
/// because the refresh token it replaces is spent. What is lost between Zalo's answer and the database only a new consent brings back.
/// </summary>
public sealed class ZaloTokens(ZaloOaOptions options, ZaloOauth oauth, TokenVault vault, TimeProvider clock, ILogger<ZaloTokens> log) : IOperatorNeed, IDisposable
{
    /// <summary>Another host may have refreshed: what is known is not believed longer than this without a look.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _one = new(1);
    private StoredTokens _stored = StoredTokens.None;
    private StoredTokens _known = StoredTokens.None;
    private DateTimeOffset _lookedAt = DateTimeOffset.MinValue;

    public string Account => ZaloOaChannel.Account;

    public string? Need { get; private set; }

    public void Dispose() => _one.Dispose();

    /// <summary>A token that should work.</summary>
    internal Task<ZaloAccess> GetAsync(CancellationToken cancellationToken) => AloneAsync(spent: null, isDue: (pair, now) => !pair.IsUsable(now), cancellationToken);

    /// <summary>A token other than this one, which Zalo refused.</summary>
    internal Task<ZaloAccess> ReplaceAsync(string spent, CancellationToken cancellationToken) =>
        AloneAsync(spent, isDue: (pair, now) => !pair.IsUsable(now) || pair.AccessToken == spent, cancellationToken);

    /// <summary>Refreshes when half of the life is over.</summary>
    internal Task<ZaloAccess> KeepFreshAsync(CancellationToken cancellationToken) => AloneAsync(spent: null, isDue: (pair, now) => pair.IsDue(now), cancellationToken);

    private async Task<ZaloAccess> AloneAsync(string? spent, Func<TokenPair, DateTimeOffset, bool> isDue, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var isKnown = spent is null && clock.GetUtcNow() - _lookedAt < LookEvery && _known.Pair is { } known && !isDue(known, clock.GetUtcNow());
            return isKnown ? new ZaloAccess.Granted(_known.Pair!.AccessToken) : await LookAsync(isDue, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.TokensNotRead(fault, Account);
            return new ZaloAccess.Later(fault.GetType().Name);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<ZaloAccess> LookAsync(Func<TokenPair, DateTimeOffset, bool> isDue, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var isFresh = _known.Pair is { } pair && !isDue(pair, clock.GetUtcNow());
        return isFresh || _known.Refusal is not null || _known.Pair is null
            ? Settled(isDue)
            : await UnderLeaseAsync(isDue, cancellationToken);
    }

    /// <summary>The pair while it is usable, even when it will not be refreshed any more; else why there is none.</summary>
    private ZaloAccess Settled(Func<TokenPair, DateTimeOffset, bool> isDue)
    {
        Need = _known.Refusal is null && _known.Pair is not null ? null : Missing();
        return _known.Pair is { } pair && !isDue(pair, clock.GetUtcNow()) ? new ZaloAccess.Granted(pair.AccessToken)
            : Usable(isDue) ?? (ZaloAccess)new ZaloAccess.Refused(Missing());
    }

    /// <summary>The access token, if it has not ended and is not the one that Zalo just refused (which was due from its first moment on).</summary>
    private ZaloAccess.Granted? Usable(Func<TokenPair, DateTimeOffset, bool> isDue) =>
        _known.Pair is { } pair && pair.IsUsable(clock.GetUtcNow()) && !isDue(pair, pair.RefreshedAt) ? new ZaloAccess.Granted(pair.AccessToken) : null;

    private string Missing() =>
        _known.Refusal is { } refusal ? $"consent needed: {refusal}"
        : _known.IsUnreadable ? "consent needed: the stored tokens cannot be read with the keys in Bot:Secrets:KeyFolder"
        : "consent needed: no refresh token";

    private async Task<ZaloAccess> UnderLeaseAsync(Func<TokenPair, DateTimeOffset, bool> isDue, CancellationToken cancellationToken)
    {
        if (await vault.LeaseAsync(cancellationToken) is not { } lease)
        {
            return Usable(isDue) ?? (ZaloAccess)new ZaloAccess.Later("another host refreshes the token");
        }

        try
        {
            await ReadAsync(cancellationToken); // who had the lease before may have done it
            return _known.Pair is { } pair && isDue(pair, clock.GetUtcNow()) && _known.Refusal is null
                ? await RefreshAsync(lease, pair, isDue, cancellationToken)
                : Settled(isDue);
        }
        finally
        {
            await vault.ReleaseAsync(lease, CancellationToken.None);
        }
    }

    private async Task<ZaloAccess> RefreshAsync(AccountLease lease, TokenPair pair, Func<TokenPair, DateTimeOffset, bool> isDue, CancellationToken cancellationToken)
    {
        var answer = await oauth.RefreshAsync(pair.RefreshToken, cancellationToken);
        switch (answer)
        {
            case ZaloAnswer.Ok ok when ZaloOauth.Pair(ok.Root, clock.GetUtcNow()) is { } fresh:
                await StoreAsync(lease, new StoredTokens(fresh, Seed(), Refusal: null, IsUnreadable: false));
                log.TokenRefreshed(Account, fresh.ExpiresAt);
                return Settled((_, _) => false);
            case ZaloAnswer.NotReached or ZaloAnswer.NoAnswer:
                log.TokenNotRefreshed(Account, answer.ToReason());
                return Usable(isDue) ?? (ZaloAccess)new ZaloAccess.Later(answer.ToReason());
            default:
                var refusal = answer is ZaloAnswer.Ok ? "an answer without tokens" : answer.ToReason();
                log.ConsentNeeded(Account, refusal);
                await StoreAsync(lease, new StoredTokens(pair, Seed(), refusal, IsUnreadable: false));
                return Settled(isDue);
        }
    }

    /// <summary>
    /// Does not rest before the pair is stored: the one before it is spent. Where the lease was lost meanwhile it is taken anew, unless
    /// somebody stored another pair (a new consent), which then counts.
    /// </summary>
    private async Task StoreAsync(AccountLease lease, StoredTokens fresh)
    {
        var before = _stored.Pair?.RefreshToken;
        while (true)
        {
            try
            {
                if (await vault.WriteAsync(lease, fresh, CancellationToken.None)
                    || (await vault.ReadAsync(CancellationToken.None)).Pair?.RefreshToken != before)
                {
                    await ReadAsync(CancellationToken.None);
                    return;
                }

                lease = await vault.LeaseAsync(CancellationToken.None) ?? lease;
            }
            catch (Exception fault)
            {
                log.TokensNotStored(fault, Account);
            }

            await Task.Delay(AfterFailure, clock, CancellationToken.None);
        }
    }

    /// <summary>What is stored, or what the setting says when it is newer.</summary>
    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        _stored = await vault.ReadAsync(cancellationToken);
        _known = options.RefreshToken is { } first && _stored.Seed != Seed()
            ? new StoredTokens(TokenPair.OfRefreshToken(first), Seed(), Refusal: null, IsUnreadable: false)
            : _stored;
        _lookedAt = clock.GetUtcNow();
    }

    private string? Seed() => TokenVault.Fingerprint(options.RefreshToken);
}
