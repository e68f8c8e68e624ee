using Bot.Dialogs.Messages;
using Bot.Dialogs.Pages;
using Bot.Dialogs.Ports;
using Bot.Dialogs.Turns;
using Bot.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Pages;

public abstract class PageSessionStoreContract(StorageProvider provider) : StoreContract(provider)
{
    private static readonly Membership Staff = new(School, MemberKind.Staff, "GL-CB07");
    private static readonly SchoolId OtherSchool = new("KHAC");

    private IPageSessionStore Sessions => Db.Services.GetRequiredService<IPageSessionStore>();

    private DateTimeOffset Midnight => Now.AddHours(17);

    [Fact]
    public async Task A_link_lets_the_person_in_once_and_the_session_lasts_until_it_expires()
    {
        await OfferAsync("link");

        var session = await EnterAsync("link", "s1");

        session.ShouldBe(new PageSession(School, "s1", new StaffId("GL-CB07"), Chat, Now, Midnight));
        (await EnterAsync("link", "s2")).ShouldBeNull();
        (await FindAsync("s2")).ShouldBeNull();
        (await FindAsync("s1", Midnight.AddMilliseconds(-1))).ShouldBe(session);
        (await FindAsync("s1", Midnight)).ShouldBeNull();
    }

    [Fact]
    public async Task What_the_person_of_a_chat_is_elsewhere_is_known_by_that_chat()
    {
        await OfferAsync("link");

        (await Sessions.MembershipsAsync(Chat, None)).ShouldBe([Staff]);
        (await Sessions.MembershipsAsync(Chat with { Chat = "nobody" }, None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_who_use_a_link_at_once_one_gets_in()
    {
        await OfferAsync("link");

        var entered = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => EnterAsync("link", $"s{number}")));

        entered.OfType<PageSession>().ShouldHaveSingleItem();
        (await Db.QueryAsync<long>("select count(*) from page_sessions")).ShouldBe([1]);
    }

    [Fact]
    public async Task A_link_that_is_expired_unknown_or_of_another_school_lets_nobody_in()
    {
        await OfferAsync("link");
        (await EnterAsync("other", "s1")).ShouldBeNull();
        (await Sessions.EnterAsync(OtherSchool, "link", "s1", Now, Midnight, None)).ShouldBeNull();

        Clock.Advance(PageLink.Lifetime);

        (await EnterAsync("link", "s1")).ShouldBeNull();
    }

    [Fact]
    public async Task A_session_is_found_only_in_its_own_school()
    {
        await OfferAsync("link");
        await EnterAsync("link", "s1");

        (await Sessions.FindAsync(OtherSchool, "s1", Now, None)).ShouldBeNull();
    }

    [Fact]
    public async Task Who_unlinks_the_chat_has_signed_out_what_came_from_it()
    {
        await OfferAsync("link");
        await EnterAsync("link", "s1");

        await OfferAsync("unused");
        await Db.Invitations.UnlinkAsync(Chat, "operator", Now, None);

        (await FindAsync("s1")).ShouldBeNull();
        await LinkAsync(Chat, Staff);
        (await FindAsync("s1")).ShouldBeNull("linked again is not signed in again");
        (await EnterAsync("unused", "s2")).ShouldBeNull();
    }

    [Fact]
    public async Task A_chat_that_is_linked_to_another_member_opens_nothing_of_the_first()
    {
        await OfferAsync("link");
        await EnterAsync("link", "s1");
        await Db.Invitations.UnlinkAsync(Chat, "operator", Now, None);

        await LinkAsync(Chat, new Membership(School, MemberKind.Staff, "GL-CB01"));

        (await FindAsync("s1")).ShouldBeNull();
    }

    [Fact]
    public async Task Signing_out_ends_one_session_and_signing_out_everywhere_ends_all_and_uses_up_the_links()
    {
        await OfferAsync("one");
        await OfferAsync("two");
        await OfferAsync("three");
        await EnterAsync("one", "s1");
        await EnterAsync("two", "s2");

        await Sessions.EndAsync(School, "s1", Now, None);
        (await FindAsync("s1")).ShouldBeNull();
        (await FindAsync("s2")).ShouldNotBeNull();

        await Sessions.EndAllAsync(School, new StaffId("GL-CB07"), Now, None);
        (await FindAsync("s2")).ShouldBeNull();
        (await EnterAsync("three", "s3")).ShouldBeNull();
    }

    [Fact]
    public async Task The_words_in_the_chat_end_all_sessions_as_well_and_nobody_elses()
    {
        await OfferAsync("one");
        await EnterAsync("one", "s1");
        var other = new Address("web", "2");
        await LinkAsync(other, new Membership(School, MemberKind.Staff, "GL-CB01"));
        await Sessions.BeginAsync(new PageSession(School, "s2", new StaffId("GL-CB01"), other, Now, Midnight), None);

        await TurnAsync(new Effect.ClosePages(School, new StaffId("GL-CB07"), Now));

        (await FindAsync("s1")).ShouldBeNull();
        (await FindAsync("s2")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Old_links_and_sessions_are_deleted()
    {
        await OfferAsync("link");
        await EnterAsync("link", "s1");
        await OfferAsync("fresh");
        var retention = Db.Services.GetRequiredService<Retention>();

        await retention.PurgeAsync(Now, None);
        (await FindAsync("s1")).ShouldNotBeNull();
        await retention.PurgeAsync(Midnight, None);

        (await Db.QueryAsync<long>("select (select count(*) from page_links) + (select count(*) from page_sessions)")).ShouldBe([0]);
    }

    private async Task OfferAsync(string hash)
    {
        if ((await Db.Invitations.WhoAsync(Chat, None)).Count == 0)
        {
            await LinkAsync(Chat, Staff);
        }

        (await TurnAsync(new Effect.OfferPage(new PageLink(School, hash, new StaffId("GL-CB07"), Chat, Now, Now + PageLink.Lifetime)))).ShouldBe(CommitOutcome.Committed);
    }

    private Task<PageSession?> EnterAsync(string link, string session) => Sessions.EnterAsync(School, link, session, Now, Midnight, None);

    private Task<PageSession?> FindAsync(string session, DateTimeOffset? at = null) => Sessions.FindAsync(School, session, at ?? Now, None);
}

public sealed class PageSessionStoreOnSqlite() : PageSessionStoreContract(StorageProvider.Sqlite);

public sealed class PageSessionStoreOnPostgres() : PageSessionStoreContract(StorageProvider.Postgres);
