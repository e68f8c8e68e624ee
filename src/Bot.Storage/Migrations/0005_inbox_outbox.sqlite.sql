-- Conversations, inbox and outbox. Differs from its twin in how the running numbers are made.
-- A conversation carries the number of its oldest unhandled message: what can be claimed is found without reading the inbox.
create table conversations (
    account {key} not null,
    chat {key} not null,
    school_id {key} not null,
    version bigint not null,
    memory text not null,
    next_sequence bigint,
    worker text,
    fence bigint not null,
    lease_until bigint not null,
    primary key (account, chat)
);
create index conversations_waiting on conversations (school_id, next_sequence) where next_sequence is not null;

-- state: new, done, aside. Handled rows stay for 30 days as proof against redelivery.
create table inbox (
    sequence integer primary key autoincrement,
    account {key} not null,
    update_key {key} not null,
    chat {key} not null,
    school_id {key} not null,
    content text not null,
    message_key text,
    sent_at bigint not null,
    accepted_at bigint not null,
    state text not null,
    attempts bigint not null,
    error text,
    handled_at bigint,
    unique (account, update_key)
);
create index inbox_waiting on inbox (account, chat, sequence) where state = 'new';
create index inbox_oldest on inbox (accepted_at) where state = 'new';
create index inbox_aside on inbox (sequence) where state = 'aside';
create index inbox_handled on inbox (handled_at) where handled_at is not null;

-- state: ready, claimed, started, and at its end sent, dead, unknown, stale, void, dropped.
create table outbox (
    id integer primary key autoincrement,
    idem {key} not null,
    school_id {key} not null,
    account {key} not null,
    chat {key} not null,
    kind text not null,
    priority bigint not null,
    body text not null,
    due_at bigint not null,
    not_after bigint,
    next_at bigint not null,
    state text not null,
    attempts bigint not null,
    maybe_sent bigint not null,
    fence bigint not null,
    provider_id text,
    error text,
    created_at bigint not null,
    started_at bigint,
    finished_at bigint,
    unique (idem)
);
create index outbox_ready on outbox (account, priority, due_at, id) where state = 'ready';
create index outbox_unsent on outbox (account, chat, priority, due_at, id) where finished_at is null;
create index outbox_aging on outbox (account, not_after) where state = 'ready' and not_after is not null;
create index outbox_held on outbox (account, fence) where state in ('claimed', 'started');
create index outbox_failed on outbox (state, id) where state in ('dead', 'unknown', 'stale');
create index outbox_doubled on outbox (id) where maybe_sent = 1;
create index outbox_finished on outbox (finished_at) where finished_at is not null;
create index inbox_of_chat on inbox (account, chat, sequence);
create index outbox_of_chat on outbox (account, chat, started_at) where started_at is not null;
