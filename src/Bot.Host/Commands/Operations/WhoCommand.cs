using System.CommandLine;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Host.Commands.Import;
using Bot.Host.Documents.Slips;

namespace Bot.Host.Commands.Operations;

/// <summary><c>who CHAT</c>: the memberships of the person behind a chat.</summary>
internal static class WhoCommand
{
    public static Command Create(DeskDoor door)
    {
        var chat = ChatArgument.Create();
        var command = new Command("who", OperationsWording.Who) { chat };
        command.SetAction(door.Verb(async (desk, stores, parsed, cancellationToken) =>
        {
            var memberships = await stores.Invitations.WhoAsync(parsed.GetRequiredValue(chat), cancellationToken);
            if (memberships.Count == 0)
            {
                return desk.Refuse(ExitCode.Refused, OperationsWording.NotLinked);
            }

            var rows = new List<IReadOnlyList<string>> { OperationsWording.WhoHeader };
            foreach (var membership in memberships)
            {
                rows.Add(await RowAsync(stores, membership, cancellationToken));
            }

            return desk.Print(TextTable.Lines([.. rows]));
        }));
        return command;
    }

    private static async Task<IReadOnlyList<string>> RowAsync(Stores stores, Membership membership, CancellationToken cancellationToken)
    {
        var register = await stores.Registers.LoadAsync(membership.School, cancellationToken);
        var (name, about) = membership.Kind == MemberKind.Staff
            ? register?.Find(new StaffId(membership.Ref)) is { } member ? (member.Name, FieldWording.PositionName(member.Position)) : ("", "")
            : register?.Find(new GuardianId(membership.Ref)) is { } guardian
                ? (guardian.Name, SlipWording.Children(guardian.Children.Select(child => child.Pupil.Value).Distinct(StringComparer.Ordinal)))
                : ("", "");
        return [membership.School.Value, OperationsWording.Kind(membership.Kind), membership.Ref, name, about];
    }
}
