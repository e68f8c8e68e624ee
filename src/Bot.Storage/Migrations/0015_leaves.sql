-- Leave of a pupil for one or several days in a row, asked by the family or entered by the school.
create table leaves (
    school_id {key} not null,
    leave_id {key} not null,
    pupil_id {key} not null,
    class_id text not null,
    from_date {key} not null,
    to_date {key} not null,
    session text,
    state text not null,
    kind text not null,
    reason text,
    words text not null,
    asked_by text,
    entered_by text,
    asked_at bigint not null,
    decided_by text,
    decided_at bigint,
    question text,
    letter text,
    stand_in_at bigint,
    primary key (school_id, leave_id)
);
create index leaves_of_pupil on leaves (school_id, pupil_id, to_date);
create index leaves_of_days on leaves (school_id, to_date);
create index leaves_waiting on leaves (school_id, stand_in_at) where stand_in_at is not null;
