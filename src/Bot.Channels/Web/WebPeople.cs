using System.Text;
using Bot.Dialogs.Turns;
using Bot.Domain.People;
using Bot.Domain.Schools;

namespace Bot.Channels.Web;

/// <summary>Everybody one may be in the web chat of a school. Whoever starts the sample school links these chats (<see cref="WebPerson.Membership"/>).</summary>
public sealed class WebPeople
{
    private const int Strangers = 3;
    private readonly Dictionary<string, WebPerson> _byChat = new(StringComparer.Ordinal);

    private WebPeople(SchoolRegister register)
    {
        Register = register;
        var staff = register.Staff.OrderBy(GroupOf).Select(member => Of(register, member));
        var strangers = Enumerable.Range(1, Strangers).Select(Stranger);
        var families = register.Guardians.Select(guardian => Of(register, guardian));
        foreach (var person in staff.Concat(strangers).Concat(families))
        {
            _byChat.TryAdd(person.Chat, person);
        }

        All = [.. _byChat.Values];
    }

    /// <summary>The register these people were read from.</summary>
    public SchoolRegister Register { get; }

    /// <summary>In the order of the chooser.</summary>
    public IReadOnlyList<WebPerson> All { get; }

    public static WebPeople Of(SchoolRegister register) => new(register);

    /// <summary>The person of that chat, or null when there is none.</summary>
    public WebPerson? Find(string chat) => _byChat.GetValueOrDefault(chat);

    private static WebPerson Of(SchoolRegister register, StaffMember member) => new(
        UrlSafe(member.Id.Value),
        GroupOf(member),
        member.Name,
        WebChatWording.Describe(member),
        Membership.Of(register.School.Id, member.Id));

    private static WebPerson Of(SchoolRegister register, Guardian guardian)
    {
        var children = guardian.Children
            .Select(child => (child.Relation, Pupil: register.Find(child.Pupil)))
            .Where(child => child.Pupil is not null)
            .Select(child => (child.Relation, Pupil: child.Pupil!))
            .ToArray();
        return new WebPerson(
            UrlSafe(guardian.Id.Value),
            WebPersonGroup.Family,
            guardian.Name.Length > 0 ? guardian.Name : WebChatWording.NamelessGuardian,
            WebChatWording.DescribeFamily(children),
            Membership.Of(register.School.Id, guardian.Id))
        {
            Class = children.Length > 0 ? children[0].Pupil.Class.Value : "",
        };
    }

    private static WebPerson Stranger(int number) => new(
        FormattableString.Invariant($"nguoi-la-{number}"),
        WebPersonGroup.Stranger,
        WebChatWording.Stranger(number),
        WebChatWording.NotLinked,
        Membership: null);

    private static WebPersonGroup GroupOf(StaffMember member) => member switch
    {
        { IsLeader: true } => WebPersonGroup.Leader,
        { Homeroom: not null } => WebPersonGroup.HomeroomTeacher,
        _ => WebPersonGroup.OtherStaff,
    };

    /// <summary>Letters, digits, dot, dash and underscore stay; everything else becomes <c>~</c> and its code, so that two ids never meet.</summary>
    private static string UrlSafe(string id)
    {
        var safe = new StringBuilder(id.Length);
        foreach (var character in id)
        {
            if (char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.')
            {
                safe.Append(character);
            }
            else
            {
                safe.Append(FormattableString.Invariant($"~{(int)character:x4}"));
            }
        }

        return safe.ToString();
    }
}
