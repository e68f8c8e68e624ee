-- How a consent was given (Chat, Paper) and who wrote it down; null: the guardian's own message. One on paper is bound to no chat: account and chat are empty.
alter table consents add column way text not null default 'Chat';
alter table consents add column recorded_by text;

-- The day on which the guardian signed, as the roster has it.
alter table guardians add column agreed_on_paper text;
