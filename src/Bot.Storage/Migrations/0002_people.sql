-- Who is behind a chat. A person and its chats belong to no school; its memberships do.
create table persons (
    person_id {key} not null primary key,
    created_at bigint not null
);

create table memberships (
    school_id {key} not null,
    kind {key} not null,
    ref {key} not null,
    person_id {key} not null references persons (person_id),
    made_at bigint not null,
    primary key (school_id, kind, ref)
);
create index memberships_of_person on memberships (person_id);

create table links (
    account {key} not null,
    chat {key} not null,
    person_id {key} not null references persons (person_id),
    linked_at bigint not null,
    can_be_reached bigint not null,
    primary key (account, chat)
);
create index links_of_person on links (person_id);

create table consents (
    school_id {key} not null,
    guardian_id {key} not null,
    account {key} not null,
    chat {key} not null,
    given_at bigint not null,
    wording_version text not null,
    withdrawn_at bigint,
    primary key (school_id, guardian_id, account, chat, given_at)
);

create table invitations (
    code {key} not null primary key,
    school_id {key} not null,
    kind {key} not null,
    ref {key} not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint,
    used_by text
);
create index invitations_of_member on invitations (school_id, kind, ref);
