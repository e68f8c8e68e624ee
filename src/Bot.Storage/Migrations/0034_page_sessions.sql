-- One-time links to the page, and who is signed in there. Tokens are stored as digests only; the chat is the one that asked for the link.
create table page_links (
    school_id {key} not null,
    token_hash {key} not null,
    staff_id {key} not null,
    account {key} not null,
    chat {key} not null,
    made_at bigint not null,
    expires_at bigint not null,
    used_at bigint,
    primary key (school_id, token_hash)
);
create index page_links_by_expiry on page_links (expires_at);

create table page_sessions (
    school_id {key} not null,
    token_hash {key} not null,
    staff_id {key} not null,
    account {key} not null,
    chat {key} not null,
    begun_at bigint not null,
    expires_at bigint not null,
    ended_at bigint,
    primary key (school_id, token_hash)
);
create index page_sessions_of_staff on page_sessions (school_id, staff_id);
create index page_sessions_by_expiry on page_sessions (expires_at);
