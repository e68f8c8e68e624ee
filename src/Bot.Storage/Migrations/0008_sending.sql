-- Other addresses of the same person, best first, as JSON; how often the row moved on to the next.
alter table outbox add column otherwise text;
alter table outbox add column moves bigint not null default 0;

-- The vendor of the row's account reports delivery, and has not yet.
alter table outbox add column awaits_delivery bigint not null default 0;
alter table outbox add column delivered_at bigint;

-- When the chat last wrote: channels have windows, and people are reached where they were heard last.
alter table conversations add column heard_at bigint;

-- Why the account pauses; since when and why nothing goes through it; what its channel declared.
alter table accounts add column pause_reason text;
alter table accounts add column broken_since bigint;
alter table accounts add column broken_reason text;
alter table accounts add column is_paid bigint not null default 0;
alter table accounts add column monthly_quota bigint;

-- Nothing is sent to the chat before.
create table chat_pauses (
    account {key} not null,
    chat {key} not null,
    not_before bigint not null,
    reason text not null,
    primary key (account, chat)
);

-- Messages sent in a month of school time, e.g. 2026-11.
create table account_months (
    account {key} not null,
    month {key} not null,
    sent bigint not null,
    primary key (account, month)
);
