namespace Bot.Storage.Links;

/// <summary>Linking a chat to a person. The person is the member's, else the chat's, else a new one; two persons become one.</summary>
internal static class LinkSql
{
    private const string PersonOfMember = "(select person_id from memberships where school_id = @school and kind = @kind and ref = @ref)";

    private const string PersonOfChat = "(select person_id from links where account = @account and chat = @chat)";

    public const string UseInvitation = """
        update invitations set used_at = @at, used_by = @by
         where code = @code and school_id = @school and kind = @kind and ref = @ref and used_at is null and expires_at > @at
        """;

    public const string AddPerson = $"""
        insert into persons (person_id, created_at)
        select @new, @at where {PersonOfMember} is null and {PersonOfChat} is null
        """;

    public const string MergeMemberships = $"""
        update memberships set person_id = {PersonOfMember}
         where person_id = {PersonOfChat} and {PersonOfMember} is not null
        """;

    public const string MergeLinks = $"""
        update links set person_id = {PersonOfMember}
         where person_id = {PersonOfChat} and {PersonOfMember} is not null
        """;

    public const string AddMembership = $"""
        insert into memberships (school_id, kind, ref, person_id, made_at)
        select @school, @kind, @ref, coalesce({PersonOfChat}, @new), @at
         where true
        on conflict (school_id, kind, ref) do nothing
        """;

    public const string AddLink = $"""
        insert into links (account, chat, person_id, linked_at, can_be_reached)
        select @account, @chat, {PersonOfMember}, @at, 1
         where true
        on conflict (account, chat) do update set can_be_reached = 1
        """;

    public const string AddConsent = """
        insert into consents (school_id, guardian_id, account, chat, given_at, wording_version)
        values (@school, @guardian, @account, @chat, @at, @wording_version)
        on conflict (school_id, guardian_id, account, chat, given_at) do nothing
        """;

    public const string AddPaperConsent = """
        insert into consents (school_id, guardian_id, account, chat, given_at, wording_version, way, recorded_by)
        values (@school, @guardian, '', '', @at, @wording_version, 'Paper', @by)
        on conflict (school_id, guardian_id, account, chat, given_at) do nothing
        """;

    public const string TakeBackPaperConsent = """
        delete from consents where school_id = @school and guardian_id = @guardian and way = 'Paper' and given_at = @at
        """;

    public const string PaperConsentOf = """
        select max(given_at) as given_at from consents where school_id = @school and guardian_id = @guardian and way = 'Paper' and withdrawn_at is null
        """;

    public const string WithdrawConsent = """
        update consents set withdrawn_at = @at where school_id = @school and guardian_id = @guardian and withdrawn_at is null
        """;

    public const string WithdrawConsentOfChat = """
        update consents set withdrawn_at = @at where account = @account and chat = @chat and withdrawn_at is null
        """;

    public const string MarkWrong = """
        insert into wrong_contacts (school_id, guardian_id, account, chat, said_at) values (@school, @guardian, @account, @chat, @at)
        on conflict (school_id, guardian_id, account, chat) do update set said_at = excluded.said_at
        """;

    /// <summary>A turn of that chat that is under way is decided again.</summary>
    public const string ForgetTalk = "update conversations set memory = @memory, version = version + 1 where account = @account and chat = @chat";

    public const string OpenSlips = """
        select distinct ref from invitations where school_id = @school and kind = 'Guardian' and used_at is null and expires_at > @now
        """;

    public const string OpenInvitations = """
        select code, school_id, kind, ref, expires_at, used_at from invitations where school_id = @school and used_at is null and expires_at > @now order by code
        """;

    /// <summary>Ends a code as time would have: whoever sends it is told so.</summary>
    public const string WithdrawInvitation = "update invitations set expires_at = @at where code = @code and used_at is null";

    public const string WrongContacts = "select distinct guardian_id from wrong_contacts where school_id = @school";

    public const string SetLanguage = """
        insert into guardian_languages (school_id, guardian_id, language, chosen_at) values (@school, @guardian, @language, @at)
        on conflict (school_id, guardian_id) do update set language = excluded.language, chosen_at = excluded.chosen_at
        """;

    public const string SetReachability = "update links set can_be_reached = @reachable where account = @account and chat = @chat";

    public const string Unlink = "delete from links where account = @account and chat = @chat";

    public const string AddInvitation = """
        insert into invitations (code, school_id, kind, ref, created_at, expires_at, used_at)
        values (@code, @school, @kind, @ref, @at, @expires_at, @used_at)
        """;

    public const string InvitationByCode = "select code, school_id, kind, ref, expires_at, used_at from invitations where code = @code";

    /// <summary>Staff of any school whose number, without what people put between digits, holds these; there may be several in a cell.</summary>
    public const string StaffByPhone = """
        select school_id, staff_id from staff
         where left_at is null and replace(replace(replace(replace(phone, ' ', ''), '.', ''), '-', ''), ' ', '') like @digits
         order by school_id, staff_id
         limit 20
        """;

    public const string MembershipsOfChat = """
        select l.person_id, m.school_id, m.kind, m.ref, s.version, g.language
          from links l
          left join memberships m on m.person_id = l.person_id
          left join schools s on s.school_id = m.school_id
          left join guardian_languages g on m.kind = 'Guardian' and g.school_id = m.school_id and g.guardian_id = m.ref
         where l.account = @account and l.chat = @chat
         order by m.made_at, m.school_id, m.kind, m.ref
        """;

    public const string ContactsOfMembers = Contacts + """
         where m.school_id = @school and m.kind = @kind and m.ref in {texts @refs}
        """ + ContactOrder;

    public const string ContactsOfSchool = Contacts + """
         where m.school_id = @school
        """ + ContactOrder;

    private const string Contacts = """
        select m.school_id, m.kind, m.ref, l.account, l.chat, l.can_be_reached,
               case when m.kind = 'Staff' then 1
                    when exists (select 1 from consents c
                                  where c.school_id = m.school_id and c.guardian_id = m.ref and c.withdrawn_at is null
                                    and ((c.account = l.account and c.chat = l.chat) or c.way = 'Paper')) then 1
                    else 0 end as consented,
               v.heard_at, coalesce(a.is_paid, 0) as is_paid, g.language,
               case when a.broken_since is null and coalesce(a.not_before, 0) <= @soon then 1 else 0 end as works,
               case when exists (select 1 from accounts z where z.kind = @by_phone and z.broken_since is null) then 1 else 0 end as numbers_work
          from memberships m join links l on l.person_id = m.person_id
          left join conversations v on v.account = l.account and v.chat = l.chat
          left join accounts a on a.account = l.account
          left join guardian_languages g on m.kind = 'Guardian' and g.school_id = m.school_id and g.guardian_id = m.ref

        """;

    private const string ContactOrder = """

         order by m.school_id, m.kind, m.ref, l.linked_at, l.account, l.chat
        """;
}
