using System.Security.Cryptography;
using Bot.Dialogs.Linking;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain.Schools;
using Bot.Host.Documents.Slips;

namespace Bot.Host.Commands.Invite;

/// <summary>Makes codes for many, stores them, and gives them out as a table and, if wanted, as slips in a file.</summary>
/// <param name="doorsOf">What opens a chat with a code; empty where nothing does.</param>
internal sealed class InvitationRound(Desk desk, IInvitationStore store, SchoolRegister register, Func<string, IReadOnlyList<SlipDoor>> doorsOf)
{
    /// <param name="slips">Where and how to write slips; null for none.</param>
    public async Task<int> RunAsync(IReadOnlyList<Invitee> invitees, (string File, Func<IReadOnlyList<Slip>, byte[]> Write)? slips, CancellationToken cancellationToken)
    {
        var now = desk.Clock.GetUtcNow();
        var codes = Codes(invitees.Count);
        var invitations = invitees.Zip(codes, (invitee, code) => new Invitation(code, invitee.For, now + LinkingCode.Lifetime, UsedAt: null)).ToList();
        var until = register.Clock.DateOf(now + LinkingCode.Lifetime).ToDateTime(register.Clock.TimeOf(now + LinkingCode.Lifetime));
        if (slips is { } wanted)
        {
            // Before the codes exist: paper without codes can be thrown away, codes without paper would be lost.
            var paper = invitees.Zip(codes, (invitee, code) => new Slip(register.School.Name, invitee.Person, invitee.About, code, doorsOf(code), until));
            await File.WriteAllBytesAsync(wanted.File, wanted.Write([.. paper]), cancellationToken);
        }

        await store.AddAsync(invitations, now, cancellationToken);
        IReadOnlyList<string>[] rows =
        [
            InviteWording.Header,
            .. invitees.Zip(codes, (invitee, code) => (IReadOnlyList<string>)[code, invitee.For.Ref, invitee.Person, invitee.About, SlipWording.Time(until)]),
        ];
        return desk.Print(TextTable.Lines(rows));
    }

    internal static IReadOnlyList<string> Codes(int count)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        while (codes.Count < count)
        {
            codes.Add(LinkingCode.Make(RandomNumberGenerator.GetInt32));
        }

        return [.. codes];
    }
}
