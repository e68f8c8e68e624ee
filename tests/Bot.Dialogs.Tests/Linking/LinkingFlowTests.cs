using Bot.Dialogs.Conversations;
using Bot.Dialogs.Guardians;
using Bot.Dialogs.Linking;
using Bot.Dialogs.Messages;
using Bot.Dialogs.Tests.Conversations;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Domain.People;
using Bot.Domain.Schools;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Linking;

/// <summary>The linking of a chat follows its table: every state with everything that can happen, through the dialog.</summary>
public sealed class LinkingFlowTests
{
    private static readonly SchoolRegister Register = SampleSchool.Register;
    private static readonly Membership Teacher = Membership.Of(Register.School.Id, SampleSchool.TeacherOf("7A").Id);
    private static readonly Membership Deputy = Membership.Of(Register.School.Id, new StaffId("GL-CB02"));
    private static readonly DateTimeOffset Now = FakeClock.At("2026-11-23T08:00:00+07:00").GetUtcNow();
    private static readonly Address Chat = new("test", "chat");

    public static TheoryData<LinkingState, LinkingHappened> Everything => Pairs.Of<LinkingState, LinkingHappened>(Enum.GetValues<LinkingState>(), Enum.GetValues<LinkingHappened>());

    [Theory]
    [MemberData(nameof(Everything))]
    public void Everything_that_can_happen_leads_where_the_table_says_or_is_refused(LinkingState state, LinkingHappened happened)
    {
        if (IsImpossible(state, happened))
        {
            LinkingFlow.Table.Permits(state, happened).ShouldBeFalse();
            return;
        }

        var scene = SceneIn(state, happened);
        var result = Take(scene, happened);
        var after = LinkingFlow.StateOf(Linked(scene, result), result.Memory);

        // Behind an hour the code itself is tried: here a wrong one, the first of a new hour.
        var expected = LinkingFlow.Table.Permits(state, happened) ? LinkingFlow.Table.Next(state, happened) : state;
        after.ShouldBe(expected);
        var reply = result.Effects.OfType<Effect.Say>().ShouldHaveSingleItem().Entry.Body.Text;
        (reply == GuardianWording.Blocked(GuardianTexts.None)).ShouldBe(happened is not (LinkingHappened.Wrote or LinkingHappened.UnknownPhone) && LinkingFlow.IsBlocked(after));
    }

    [Fact]
    public void A_code_of_somebody_who_left_is_a_wrong_code_and_is_not_used_up()
    {
        var invitation = new Invitation("ACDE3467", Membership.Of(Register.School.Id, new StaffId("GONE")), Now.AddDays(1), UsedAt: null);

        var result = Take(SceneIn(LinkingState.Unlinked, LinkingHappened.WrongCode), invitation);

        result.Effects.OfType<Effect.LinkChat>().ShouldBeEmpty();
        result.Memory.WrongCodes.Count.ShouldBe(1);
    }

    /// <summary>Nobody's chat has no role of its own; nothing is over where nothing was blocked.</summary>
    private static bool IsImpossible(LinkingState state, LinkingHappened happened) => happened switch
    {
        LinkingHappened.OwnCode => state is LinkingState.Unlinked,
        LinkingHappened.HourOver => !LinkingFlow.IsBlocked(state),
        _ => false,
    };

    [Fact]
    public void A_number_that_several_have_or_that_is_another_s_links_nobody()
    {
        var deputy = (Register.Find(new StaffId(Deputy.Ref))!, Register);
        var scene = SceneIn(LinkingState.Unlinked, LinkingHappened.UnknownPhone);

        Shared(scene, isOwn: true, deputy, (SampleSchool.TeacherOf("7A"), Register)).Effects.ShouldHaveSingleItem().ShouldBeOfType<Effect.Say>();
        Shared(scene, isOwn: false, deputy).Effects.ShouldHaveSingleItem().ShouldBeOfType<Effect.Say>();
    }

    [Fact]
    public void A_stranger_is_offered_to_share_the_number_and_a_linked_chat_no_longer()
    {
        var stranger = SceneIn(LinkingState.Unlinked, LinkingHappened.Wrote);
        ReplyOf(Said(stranger)).Contact.ShouldBe(ContactOffer.Made);

        var welcome = ReplyOf(Take(stranger, LinkingHappened.KnownPhone));
        (welcome.Contact, welcome.Menu).ShouldBe((ContactOffer.Withdrawn, CommandMenu.Leader));
    }

    private static Outbound ReplyOf(TurnResult result) => result.Effects.OfType<Effect.Say>().ShouldHaveSingleItem().Entry.Body;

    private static Scene SceneIn(LinkingState state, LinkingHappened happened)
    {
        var at = happened == LinkingHappened.HourOver ? Now.AddHours(-2) : Now.AddMinutes(-1);
        var wrong = LinkingFlow.IsBlocked(state) ? LinkingFlow.MostWrongCodes : happened == LinkingHappened.LastWrongCode ? LinkingFlow.MostWrongCodes - 1 : 0;
        Membership[] memberships = state is LinkingState.Linked or LinkingState.LinkedBlocked ? [Teacher] : [];
        var memory = new ConversationMemory { WrongCodes = [.. Enumerable.Repeat(at, wrong)] };
        return new Scene(
            new Inbound(Chat, "u1", Now, new InboundContent.Text("…")),
            Now,
            new Conversation(Chat, 1, memory),
            memberships.Length > 0 ? new PersonId("P1") : null,
            memberships,
            new Dictionary<SchoolId, SchoolRegister> { [Register.School.Id] = Register },
            [],
            []);
    }

    private static TurnResult Take(Scene scene, LinkingHappened happened) => happened switch
    {
        LinkingHappened.Wrote => Said(scene),
        LinkingHappened.GoodCode => Take(scene, new Invitation("ACDE3467", Deputy, Now.AddDays(1), UsedAt: null)),
        LinkingHappened.KnownPhone => Shared(scene, isOwn: true, (Register.Find(new StaffId(Deputy.Ref))!, Register)),
        LinkingHappened.UnknownPhone => Shared(scene, isOwn: true),
        LinkingHappened.OwnCode => Take(scene, new Invitation("ACDE3467", Teacher, Now.AddDays(1), UsedAt: Now.AddDays(-1))),
        _ => Take(scene, invitation: null),
    };

    private static TurnResult Shared(Scene scene, bool isOwn, params (StaffMember, SchoolRegister)[] staff) =>
        Dialogs.Turns.Dialogs.Take(scene, Party.Of(scene), new Facts { StaffByPhone = staff }, new Heard.SharesPhone(PhoneNumber.Of("0370000557"), isOwn), new PlainDocuments());

    private static TurnResult Said(Scene scene) =>
        Dialogs.Turns.Dialogs.Take(scene, Party.Of(scene), Facts.None, new Heard.Nothing(), new PlainDocuments());

    private static TurnResult Take(Scene scene, Invitation? invitation) => Dialogs.Turns.Dialogs.Take(
        scene, Party.Of(scene), new Facts { Invitation = invitation, InvitationRegister = invitation is null ? null : Register }, new Heard.Code("ACDE3467"), new PlainDocuments());

    /// <summary>The scene of the chat's next message.</summary>
    private static Scene Linked(Scene scene, TurnResult result) =>
        scene with { Memberships = [.. scene.Memberships, .. result.Effects.OfType<Effect.LinkChat>().Select(link => link.Invitation.For), .. result.Effects.OfType<Effect.LinkByPhone>().Select(link => link.Member)] };
}
