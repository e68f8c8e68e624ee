using Bot.Dialogs.Messages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Bot.Testing;
using Bot.Domain.People;

namespace Bot.Storage.Tests.Links;

public abstract class InvitationStoreContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly Address Phone = new("telegram", "9");
    private static readonly Membership Staff = new(School, MemberKind.Staff, "S1");
    private static readonly Membership Guardian = new(School, MemberKind.Guardian, "0912");

    [Fact]
    public async Task A_code_links_one_chat_once()
    {
        var invitation = await LinkAsync(Chat, Staff);
        (await Db.Invitations.WhoAsync(Chat, None)).ShouldBe([Staff]);
        (await TurnAsync(Phone, new Effect.LinkChat(Phone, invitation, Now))).ShouldBe(CommitOutcome.Conflict);
        (await Db.Invitations.WhoAsync(Phone, None)).ShouldBeEmpty();
        var facts = await Db.Turns.LoadFactsAsync(new FactsNeeded { InvitationCode = invitation.Code }, None);
        facts.Invitation!.UsedAt.ShouldBe(Now);
    }

    [Fact]
    public async Task A_chat_that_is_somebody_elses_is_linked_to_nobody_and_remembered_as_wrong()
    {
        await ImportAsync();
        await LinkAsync(Chat, Guardian);
        await InviteAsync(new Membership(School, MemberKind.Guardian, "0913"));
        await TurnAsync(new Effect.RecordConsent(Guardian, Chat, "v", Now));
        (await TurnAsync(new Effect.MarkWrong(Guardian, Chat, Now))).ShouldBe(CommitOutcome.Committed);

        (await Db.Invitations.WhoAsync(Chat, None)).ShouldBeEmpty();
        (await Db.QueryAsync<long>("select count(*) from consents where withdrawn_at is null")).ShouldBe([0]);
        var facts = await Db.Turns.LoadFactsAsync(new FactsNeeded { School = School, Slips = true }, None);
        facts.WrongContacts.ShouldBe([new GuardianId("0912")]);
        facts.OpenSlips.ShouldBe([new GuardianId("0913")]);
    }

    [Fact]
    public async Task A_guardian_keeps_the_language_chosen_last()
    {
        await ImportAsync();
        await LinkAsync(Chat, Guardian);
        await LinkAsync(Chat, Staff);
        await TurnAsync(new Effect.SetLanguage(Guardian, "en", Now));
        (await Db.Invitations.ContactsAsync(School, None))[Guardian].Single().Language.ShouldBe("en");
        (await Db.Invitations.ContactsAsync(School, None))[Staff].Single().Language.ShouldBe("vi");
        await TurnAsync(new Effect.SetLanguage(Guardian, "bdq", Now));
        await AcceptAsync("later", Chat);
        var scene = await Db.Turns.LoadAsync((await ClaimAsync()).Single(), Now, None);
        scene.Languages.ShouldBe(new Dictionary<Membership, string> { [Guardian] = "bdq" });
    }

    [Fact]
    public async Task Codes_that_were_withdrawn_open_nothing_and_leave_linked_chats_and_other_people_alone()
    {
        await LinkAsync(Chat, Staff);
        var (second, other) = (await InviteAsync(Staff), await InviteAsync(Guardian));
        (await Db.Invitations.OpenAsync(School, Now, None)).Select(one => one.Code).ShouldBe(new[] { second.Code, other.Code }, ignoreOrder: true);

        (await Db.Invitations.WithdrawAsync(School, [Staff], "staff:S9", "staff", Now, None)).ShouldBe(1);

        (await Db.Invitations.OpenAsync(School, Now, None)).ShouldHaveSingleItem().ShouldBe(other);
        (await Db.Invitations.WhoAsync(Chat, None)).ShouldBe([Staff]);
        var facts = await Db.Turns.LoadFactsAsync(new FactsNeeded { InvitationCode = second.Code }, None);
        facts.Invitation!.ExpiresAt.ShouldBe(Now);
        (await Db.QueryAsync<string>("select action from audit where actor = 'staff:S9'")).ShouldBe(["invite.withdrawn"]);
    }

    [Fact]
    public async Task Of_two_chats_that_use_a_code_at_once_one_is_linked()
    {
        var invitation = await InviteAsync(Staff);
        var chats = Enumerable.Range(0, 4).Select(number => new Address("web", $"c{number}")).ToList();
        foreach (var chat in chats)
        {
            await AcceptAsync(chat.Chat, chat);
        }

        var outcomes = await Task.WhenAll((await ClaimAsync()).Select(async message =>
        {
            var scene = await Db.Turns.LoadAsync(message, Now, None);
            var link = new Effect.LinkChat(message.Inbound.From, invitation, Now);
            return await Db.Turns.CommitAsync(message, scene, new TurnResult(scene.Conversation.Memory, [link]), None);
        }));
        outcomes.Count(outcome => outcome == CommitOutcome.Committed).ShouldBe(1);
        (await Db.Invitations.ContactsAsync(School, None))[Staff].Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_expired_code_links_nobody()
    {
        var invitation = await InviteAsync(Staff);
        Clock.AdvanceTo(invitation.ExpiresAt);
        (await TurnAsync(new Effect.LinkChat(Chat, invitation, Now))).ShouldBe(CommitOutcome.Conflict);
    }

    [Fact]
    public async Task A_phone_number_links_a_chat_and_a_second_school_s_role_joins_the_same_person()
    {
        (await TurnAsync(new Effect.LinkByPhone(Chat, Staff, Now))).ShouldBe(CommitOutcome.Committed);
        (await TurnAsync(new Effect.LinkByPhone(Chat, Staff, Now))).ShouldBe(CommitOutcome.Committed);
        await LinkAsync(Chat, Guardian);
        (await Db.Invitations.WhoAsync(Chat, None)).ShouldBe([Staff, Guardian], ignoreOrder: true);
    }

    [Theory]
    [InlineData("0370000557", true)]
    [InlineData("+84 370 000 557", true)]
    [InlineData("0370000999", false)]
    public async Task Staff_are_found_by_their_number(string phone, bool isKnown)
    {
        await ImportAsync();
        var facts = await Db.Turns.LoadFactsAsync(new FactsNeeded { StaffPhone = PhoneNumber.Of(phone) }, None);
        facts.StaffByPhone.Select(found => found.Member.Id.Value).ShouldBe(isKnown ? ["GL-CB02"] : []);
    }

    [Fact]
    public async Task Who_has_left_is_not_found_by_number_and_of_two_numbers_in_a_cell_both_count()
    {
        await ImportAsync();
        await Db.RunAsync("update staff set left_at = 1 where staff_id = 'GL-CB02'");
        await Db.RunAsync("update staff set phone = '0911.222.333 / 370 000 557', left_at = null where staff_id = 'GL-CB03'");
        await Db.RunAsync("update schools set version = version + 1");
        var facts = await Db.Turns.LoadFactsAsync(new FactsNeeded { StaffPhone = PhoneNumber.Of("0370000557") }, None);
        facts.StaffByPhone.Select(found => found.Member.Id.Value).ShouldBe(["GL-CB03"]);
    }

    [Fact]
    public async Task A_code_that_exists_makes_the_whole_call_fail()
    {
        var known = await InviteAsync(Staff);
        var fresh = known with { Code = "FRESH234" };
        await Should.ThrowAsync<System.Data.Common.DbException>(Db.Invitations.AddAsync([fresh, known], Now, None));
        (await Db.Turns.LoadFactsAsync(new FactsNeeded { InvitationCode = fresh.Code }, None)).Invitation.ShouldBeNull();
    }

    [Fact]
    public async Task A_second_chat_of_the_same_member_is_the_same_person()
    {
        await LinkAsync(Chat, Staff);
        await LinkAsync(Phone, Staff);
        (await Db.Invitations.ContactsAsync(School, None))[Staff].Select(contact => contact.Address).ShouldBe([Phone, Chat], ignoreOrder: true);
        (await Db.QueryAsync<string>("select distinct person_id from links")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_chat_linked_to_another_member_as_well_has_both_memberships_in_the_order_they_were_made()
    {
        await LinkAsync(Chat, Staff);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await LinkAsync(Chat, Guardian);
        (await Db.Invitations.WhoAsync(Chat, None)).ShouldBe([Staff, Guardian]);
    }

    [Fact]
    public async Task Two_persons_become_one_when_a_chat_of_the_one_is_linked_to_the_member_of_the_other()
    {
        await LinkAsync(Chat, Staff);
        await LinkAsync(Phone, Guardian);
        await LinkAsync(Phone, Staff);
        (await Db.Invitations.WhoAsync(Chat, None)).ShouldBe([Staff, Guardian], ignoreOrder: true);
        (await Db.Invitations.WhoAsync(Phone, None)).ShouldBe([Staff, Guardian], ignoreOrder: true);
    }

    [Fact]
    public async Task A_guardian_s_chat_has_consented_only_between_yes_and_stop()
    {
        await LinkAsync(Chat, Guardian);
        (await ContactAsync()).Consented.ShouldBeFalse();
        await TurnAsync(new Effect.RecordConsent(Guardian, Chat, "2026-1", Now));
        (await ContactAsync()).Consented.ShouldBeTrue();
        (await Db.QueryAsync<string>("select wording_version from consents")).ShouldBe(["2026-1"]);
        await TurnAsync(new Effect.WithdrawConsent(Guardian, Now.AddMinutes(1)));
        (await ContactAsync()).Consented.ShouldBeFalse();
        await TurnAsync(new Effect.RecordConsent(Guardian, Chat, "2026-2", Now.AddMinutes(2)));
        (await ContactAsync()).Consented.ShouldBeTrue();
    }

    [Fact]
    public async Task Consent_on_paper_holds_for_every_chat_until_it_is_taken_back_or_withdrawn()
    {
        await LinkAsync(Chat, Guardian);
        await TurnAsync(new Effect.RecordPaperConsent(Guardian, "giấy 2026", new StaffId("GL-CB07"), Now));
        (await ContactAsync()).Consented.ShouldBeTrue();
        (await Db.QueryAsync<string>("select way || ' ' || wording_version || ' ' || recorded_by from consents")).ShouldBe(["Paper giấy 2026 staff:GL-CB07"]);

        await TurnAsync(new Effect.TakeBackPaperConsent(Guardian, Now));
        (await ContactAsync()).Consented.ShouldBeFalse();
        (await Db.QueryAsync<string>("select guardian_id from consents")).ShouldBeEmpty("it was a mistake");

        await TurnAsync(new Effect.RecordPaperConsent(Guardian, "giấy 2026", new StaffId("GL-CB07"), Now.AddMinutes(1)));
        await TurnAsync(new Effect.WithdrawConsent(Guardian, Now.AddMinutes(2)));
        (await ContactAsync()).Consented.ShouldBeFalse();
        (await Db.QueryAsync<long?>("select withdrawn_at from consents")).ShouldHaveSingleItem().ShouldNotBeNull("that it once was given is kept");
    }

    [Fact]
    public async Task A_day_in_the_roster_is_a_consent_on_paper_which_a_second_import_does_not_renew()
    {
        var sample = SampleSchool.Register;
        var signed = new DateOnly(2026, 8, 20);
        var signer = Membership.Of(School, sample.Guardians[0].Id);
        var guardians = sample.Guardians.Select(guardian => guardian.Id == sample.Guardians[0].Id ? guardian with { AgreedOnPaper = signed } : guardian).ToList();
        var register = new Domain.Schools.SchoolRegister(1, sample.School, sample.Classes, sample.Staff, sample.Pupils, guardians, sample.Calendar.Entries);
        var version = await Db.Registers.ReplaceAsync(register, (await Db.Registers.LoadAsync(School, None))?.Version ?? 0, "test", Now, None);
        await LinkAsync(Chat, signer);
        (await ContactAsync(signer)).Consented.ShouldBeTrue();
        (await Db.Registers.LoadAsync(School, None))!.Find(sample.Guardians[0].Id)!.AgreedOnPaper.ShouldBe(signed);

        await TurnAsync(new Effect.WithdrawConsent(signer, Now));
        await Db.Registers.ReplaceAsync(register, version!.Value, "test", Now, None);

        (await ContactAsync(signer)).Consented.ShouldBeFalse();
    }

    [Fact]
    public async Task A_contact_says_whether_numbers_can_be_written_to()
    {
        await LinkAsync(Chat, Guardian);
        (await ContactAsync()).NumbersWork.ShouldBeFalse();

        await Db.Accounts.EnsureAsync(new ChannelAccount(ChannelAccount.ByPhone, ChannelAccount.ByPhone, School: null, "{}", ProtectedSecrets: null), None);

        (await ContactAsync()).NumbersWork.ShouldBeTrue();
    }

    [Fact]
    public async Task An_unlinked_chat_is_nobody_s_and_gets_nothing_that_waits()
    {
        await LinkAsync(Chat, Guardian);
        await TurnAsync(
            new Effect.RecordConsent(Guardian, Chat, "2026-1", Now),
            new Effect.Say(Entry("safety:1", MessageKind.SafetyQuestion)),
            new Effect.Say(Entry("safety:2", MessageKind.SafetyQuestion, Phone)));
        (await Db.Invitations.UnlinkAsync(Chat, "operator", Now, None)).ShouldBeTrue();
        (await Db.Invitations.UnlinkAsync(Chat, "operator", Now, None)).ShouldBeFalse();
        (await Db.Invitations.WhoAsync(Chat, None)).ShouldBeEmpty();
        (await Db.Outbox.StateAsync(None)).Waiting.ShouldBe(1);
        (await Db.QueryAsync<string>("select actor || ' ' || action || ' ' || subject from audit")).ShouldBe(["operator unlink web:1"]);
        await LinkAsync(Chat, Guardian);
        (await ContactAsync()).Consented.ShouldBeFalse();
    }

    private Task<Contact> ContactAsync() => ContactAsync(Guardian);

    private async Task<Contact> ContactAsync(Membership member) => (await Db.Invitations.ContactsAsync(School, None))[member].Single();
}

public sealed class InvitationStoreOnSqlite() : InvitationStoreContract(StorageProvider.Sqlite);

public sealed class InvitationStoreOnPostgres() : InvitationStoreContract(StorageProvider.Postgres);
