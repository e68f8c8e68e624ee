-- Roll calls are never overwritten: every report, correction or undo is a revision, and the one not superseded counts.
create table roll_calls (
    school_id {key} not null,
    class_id {key} not null,
    date {key} not null,
    session {key} not null,
    revision bigint not null,
    superseded bigint not null,
    enrolled bigint not null,
    absent_count bigint,
    origin text not null,
    author text,
    reported_at bigint not null,
    confirmed_at bigint,
    source_message text not null,
    primary key (school_id, class_id, date, session, revision)
);
create unique index roll_calls_newest on roll_calls (school_id, date, class_id, session) where superseded = 0;

create table roll_call_marks (
    school_id {key} not null,
    class_id {key} not null,
    date {key} not null,
    session {key} not null,
    revision bigint not null,
    position bigint not null,
    mark text not null,
    pupil_id {key} not null,
    kind text,
    reason text,
    period bigint,
    primary key (school_id, class_id, date, session, revision, position),
    foreign key (school_id, class_id, date, session, revision)
        references roll_calls (school_id, class_id, date, session, revision)
);
create index roll_call_marks_of_pupil on roll_call_marks (school_id, pupil_id, date);

create table notes (
    school_id {key} not null,
    note_id {key} not null,
    class_id {key} not null,
    staff_id {key} not null,
    at bigint not null,
    words text not null,
    primary key (school_id, note_id)
);
create index notes_of_class on notes (school_id, class_id, at);
