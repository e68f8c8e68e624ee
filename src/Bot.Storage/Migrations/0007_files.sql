-- Files of schools: leave letters, signed minutes. The same bytes are stored once per school.
create table files (
    school_id {key} not null,
    sha256 {key} not null,
    media_type text not null,
    bytes bigint not null,
    content {bytes} not null,
    stored_at bigint not null,
    primary key (school_id, sha256)
);

-- Files that still lie at the vendor. state: waiting, and at its end stored or given up.
create table file_fetches (
    school_id {key} not null,
    fetch_key {key} not null,
    account {key} not null,
    chat {key} not null,
    source text not null,
    when_given_up text,
    state text not null,
    attempts bigint not null,
    next_at bigint not null,
    sha256 {key},
    error text,
    asked_at bigint not null,
    finished_at bigint,
    primary key (school_id, fetch_key)
);
create index file_fetches_waiting on file_fetches (account, next_at) where state = 'waiting';
create index file_fetches_given_up on file_fetches (finished_at) where state = 'given up';
