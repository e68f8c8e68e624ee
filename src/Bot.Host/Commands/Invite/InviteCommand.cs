using System.CommandLine;
using System.Text;
using Bot.Domain.Schools;
using Bot.Host.Documents.Slips;

namespace Bot.Host.Commands.Invite;

/// <summary><c>invite --class 7A | --staff [--html FILE | --docx FILE]</c>.</summary>
internal static class InviteCommand
{
    public static Command Create(DeskDoor door)
    {
        var schoolClass = new Option<string?>("--class") { Description = InviteWording.Class };
        var staff = new Option<bool>("--staff") { Description = InviteWording.Staff };
        var html = new Option<string?>("--html") { Description = InviteWording.Html };
        var docx = new Option<string?>("--docx") { Description = InviteWording.Docx };
        var school = SchoolChoice.Option();
        var command = new Command("invite", InviteWording.Verb) { schoolClass, staff, html, docx, school };
        command.Validators.Add(given =>
        {
            if (given.GetValue(staff) == (given.GetValue(schoolClass) is not null))
            {
                given.AddError(InviteWording.ClassOrStaff);
            }

            if (given.GetValue(html) is not null && given.GetValue(docx) is not null)
            {
                given.AddError(InviteWording.HtmlOrDocx);
            }
        });
        command.SetAction(door.Verb(async (desk, stores, parsed, cancellationToken) =>
        {
            switch (await SchoolChoice.MakeAsync(stores, parsed.GetValue(school), cancellationToken))
            {
                case SchoolChoice.Refused refused:
                    return desk.Refuse(ExitCode.Refused, refused.Reason);
                case SchoolChoice.Chosen { Register: var register }:
                    (string, Func<IReadOnlyList<Slip>, byte[]>)? slips = (parsed.GetValue(html), parsed.GetValue(docx)) switch
                    {
                        ({ } file, _) => (file, slips => Encoding.UTF8.GetBytes(SlipsPage.Write(slips))),
                        (_, { } file) => (file, SlipsDocument.Write),
                        _ => null,
                    };
                    return Invitees(register, parsed.GetValue(schoolClass)) switch
                    {
                        (null, var reason) => desk.Refuse(ExitCode.Refused, reason),
                        (var invitees, _) => await new InvitationRound(
                            desk, stores.Invitations, register, slips is null ? _ => [] : await LinkAddress.FindAsync(desk.Settings, desk.Error.WriteLine, cancellationToken))
                            .RunAsync(invitees, slips, cancellationToken),
                    };
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }));
        return command;
    }

    private static (IReadOnlyList<Invitee>? Invitees, string Reason) Invitees(SchoolRegister register, string? className)
    {
        if (className is null)
        {
            return (Invitee.Staff(register), "");
        }

        var schoolClass = register.Classes.FirstOrDefault(known => known.Id.Value.Equals(className, StringComparison.OrdinalIgnoreCase));
        if (schoolClass is null)
        {
            return (null, InviteWording.NoSuchClass(className, register.Classes.Select(known => known.Id.Value)));
        }

        var families = Invitee.Families(register, schoolClass);
        return families.Count > 0 ? (families, "") : (null, InviteWording.Nobody(schoolClass.Id.Value));
    }
}
