-- By which messages something was said to a family; where none of them left, it was not said.
create table nudge_messages (
    school_id {key} not null,
    pupil_id {key} not null,
    day {key} not null,
    message {key} not null,
    primary key (school_id, pupil_id, day, message)
);
create index nudge_messages_by_message on nudge_messages (message);

-- None of its messages left, nor may have. Written before their rows are deleted; until then the rows say so themselves.
alter table nudges add column unsent bigint not null default 0;
