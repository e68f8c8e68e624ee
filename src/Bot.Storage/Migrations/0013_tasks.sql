-- What a member of staff is to do. Closed ones stay: their keys say that the same fact was dealt with.
create table tasks (
    school_id {key} not null,
    task_key {key} not null,
    kind text not null,
    owner {key} not null,
    pupil_id {key},
    class_id {key},
    day {key},
    due_on {key},
    words text,
    opened_at bigint not null,
    state text not null,
    closed_by text,
    closed_at bigint,
    outcome text,
    primary key (school_id, task_key)
);
create index tasks_open on tasks (school_id, opened_at) where state = 'Open';
create index tasks_about on tasks (school_id, pupil_id) where state = 'Open';
