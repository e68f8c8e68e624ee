-- What leaders changed in the calendar, apart from the imported file: an import leaves it alone.
create table calendar_changes (
    school_id {key} not null references schools (school_id),
    change_id {key} not null,
    kind text not null,
    from_date {key} not null,
    to_date {key} not null,
    session text,
    scopes text not null,
    mode text not null,
    reason text not null,
    decision text not null,
    decided_by text not null,
    decided_at bigint not null,
    ended_by text,
    ended_at bigint,
    never_held bigint not null,
    primary key (school_id, change_id)
);

-- Who of a class took part in learning in another way.
create table participations (
    school_id {key} not null,
    class_id {key} not null,
    date {key} not null,
    expected bigint not null,
    took_part bigint not null,
    missing text not null,
    reported_by text not null,
    reported_at bigint not null,
    primary key (school_id, date, class_id)
);
