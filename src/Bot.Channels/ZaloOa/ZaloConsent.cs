using System.Web;
using Bot.Dialogs.Ports;

namespace Bot.Channels.ZaloOa;

/// <summary>The operator's consent by hand: a link to open, the code that comes back, or a refresh token from elsewhere.</summary>
public sealed class ZaloConsent(ZaloOaOptions options, ZaloOauth oauth, TokenVault vault, TimeProvider clock)
{
    /// <summary>Longer than a lease: who has it now will have given it back or lost it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    /// <summary>Begins a consent; the link is good until another one is asked for.</summary>
    public async Task<Uri> BeginAsync(string redirectUrl, CancellationToken cancellationToken)
    {
        var consent = new PendingConsent(ZaloOauth.NewVerifier(), ZaloOauth.NewVerifier());
        await UnderLeaseAsync(lease => vault.WriteConsentAsync(lease, consent, cancellationToken), cancellationToken);
        return oauth.ConsentPage(redirectUrl, consent.Verifier, consent.State);
    }

    /// <param name="codeOrAddress">The code, or the whole address to which Zalo sent the operator.</param>
    public async Task<ConsentOutcome> FinishAsync(string codeOrAddress, CancellationToken cancellationToken)
    {
        if (await vault.ReadConsentAsync(cancellationToken) is not { } consent)
        {
            return new ConsentOutcome.NotBegun();
        }

        var (code, state) = Read(codeOrAddress);
        return code is null ? new ConsentOutcome.NoCode()
            : state is not null && state != consent.State ? new ConsentOutcome.OtherConsent()
            : await KeepAsync(() => oauth.RedeemAsync(code, consent.Verifier, cancellationToken), cancellationToken);
    }

    /// <summary>Tries a refresh token and keeps what came of it.</summary>
    public Task<ConsentOutcome> AdoptAsync(string refreshToken, CancellationToken cancellationToken) =>
        KeepAsync(() => oauth.RefreshAsync(refreshToken, cancellationToken), cancellationToken);

    /// <summary>First the lease, then the call: code or token are spent by it, so nothing may stand between the answer and the database.</summary>
    private async Task<ConsentOutcome> KeepAsync(Func<Task<ZaloAnswer>> ask, CancellationToken cancellationToken)
    {
        ConsentOutcome outcome = new ConsentOutcome.Kept();
        await UnderLeaseAsync(
            async lease =>
            {
                var answer = await ask();
                if (answer is not ZaloAnswer.Ok ok || ZaloOauth.Pair(ok.Root, clock.GetUtcNow()) is not { } pair)
                {
                    outcome = new ConsentOutcome.Refused(answer is ZaloAnswer.Ok ? "an answer without tokens" : answer.ToReason());
                    return;
                }

                var tokens = new StoredTokens(pair, TokenVault.Fingerprint(options.RefreshToken), Refusal: null, IsUnreadable: false);
                while (!await vault.WriteAsync(lease, tokens, CancellationToken.None))
                {
                    await Task.Delay(LookEvery, clock, CancellationToken.None);
                    lease = await vault.LeaseAsync(CancellationToken.None) ?? lease;
                }

                await vault.WriteConsentAsync(lease, consent: null, CancellationToken.None);
            },
            cancellationToken);
        return outcome;
    }

    private async Task UnderLeaseAsync(Func<AccountLease, Task> act, CancellationToken cancellationToken)
    {
        await vault.PrepareAsync(cancellationToken);
        var since = clock.GetTimestamp();
        AccountLease? lease;
        while ((lease = await vault.LeaseAsync(cancellationToken)) is null)
        {
            if (clock.GetElapsedTime(since) > Patience)
            {
                throw new IOException("another host holds the tokens of the account");
            }

            await Task.Delay(LookEvery, clock, cancellationToken);
        }

        await act(lease);
        await vault.ReleaseAsync(lease, CancellationToken.None);
    }

    private static (string? Code, string? State) Read(string codeOrAddress)
    {
        if (!Uri.TryCreate(codeOrAddress, UriKind.Absolute, out var address) || address.Query.Length == 0)
        {
            return (codeOrAddress.Length > 0 ? codeOrAddress : null, null);
        }

        var query = HttpUtility.ParseQueryString(address.Query);
        return (query["code"], query["state"]);
    }
}
