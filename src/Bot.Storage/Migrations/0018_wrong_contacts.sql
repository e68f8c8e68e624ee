-- Chats in which somebody said that they are not of the guardian the register names.
create table wrong_contacts (
    school_id {key} not null,
    guardian_id {key} not null,
    account {key} not null,
    chat {key} not null,
    said_at bigint not null,
    primary key (school_id, guardian_id, account, chat)
);
