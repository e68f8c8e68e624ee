create table questions (
    school_id {key} not null,
    pupil_id {key} not null,
    date {key} not null,
    session {key} not null,
    class_id {key} not null,
    due_at bigint not null,
    state text not null,
    answered_by text,
    answer bigint,
    reason text,
    kind text not null,
    words text,
    answered_at bigint,
    primary key (school_id, pupil_id, date, session)
);

create table alarms (
    school_id {key} not null,
    alarm_id {key} not null,
    pupil_id text,
    class_id text,
    kind text not null,
    raised_at bigint not null,
    raised_by_school text not null,
    raised_by_kind text not null,
    raised_by_ref text not null,
    step bigint not null,
    next_step_at bigint,
    acknowledged_by text,
    acknowledged_at bigint,
    outcome text,
    primary key (school_id, alarm_id)
);
create index alarms_by_id on alarms (alarm_id);
create index alarms_open on alarms (school_id, raised_at) where outcome is null;
