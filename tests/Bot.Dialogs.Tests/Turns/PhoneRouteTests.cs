using Bot.Dialogs.Messages;
using Bot.Dialogs.Turns;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Turns;

/// <summary>The number of the register behind a person's chats.</summary>
public sealed class PhoneRouteTests
{
    private static readonly Address Chat = new("zalo-oa", "1001");

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void A_guardian_s_number_stands_behind_the_chat_for_what_a_template_can_say(bool hasTemplate, int others)
    {
        var (register, pupil) = (SampleSchool.Register, SampleSchool.Register.PupilsOf(new("7A")).First(child => SampleSchool.Register.GuardiansOf(child.Id).Any(guardian => guardian.Phone.Length > 0)));
        var guardian = register.GuardiansOf(pupil.Id).First(one => one.Phone.Length > 0);
        var facts = new Facts
        {
            Contacts = new Dictionary<Membership, IReadOnlyList<Contact>>
            {
                [Membership.Of(register.School.Id, guardian.Id)] = [new Contact(Chat, Consented: true, CanBeReached: true)],
            },
        };

        var route = Routes.ToGuardians(register, facts, pupil.Id).Single().Route;
        var body = new Outbound("x") { Template = hasTemplate ? new MessageTemplate(MessageTemplates.Arrived, new Dictionary<string, string>()) : null };
        var entry = route.Entry("k", register.School.Id, MessageKind.FollowUp, body, DateTimeOffset.UnixEpoch);

        entry.To.ShouldBe(Chat);
        entry.Otherwise.Count.ShouldBe(others);
        entry.Otherwise.ShouldAllBe(address => address.Account == "zalo-zbs" && address.Chat.StartsWith("84") && address.Chat.Length == 11);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)] // no account writes to numbers
    [InlineData(false, true, false)] // never agreed, or not any more
    public void A_guardian_whose_chats_are_all_closed_is_reached_by_number(bool hasAgreed, bool numbersWork, bool isReached)
    {
        var register = SampleSchool.Register;
        var pupil = register.PupilsOf(new("7A")).First(child => register.GuardiansOf(child.Id).Any(guardian => guardian.Phone.Length > 0));
        var guardian = register.GuardiansOf(pupil.Id).First(one => one.Phone.Length > 0);
        var facts = new Facts
        {
            Contacts = new Dictionary<Membership, IReadOnlyList<Contact>>
            {
                [Membership.Of(register.School.Id, guardian.Id)] = [new Contact(Chat, hasAgreed, CanBeReached: false) { NumbersWork = numbersWork, Language = "en" }],
            },
        };

        var routes = Routes.ToGuardians(register, facts, pupil.Id);

        routes.Count.ShouldBe(isReached ? 1 : 0);
        routes.ShouldAllBe(way => way.Route.IsByPhoneAlone && way.Route.To.Account == "zalo-zbs" && way.Route.Otherwise.Count == 0 && way.Route.Language == "en");
    }
}
