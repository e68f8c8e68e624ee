-- What people were told of a pupil's absence, once: a step of the ladder, a number of sessions reached.
create table absence_marks (
    school_id {key} not null,
    pupil_id {key} not null,
    kind {key} not null,
    since {key} not null,
    value bigint not null,
    reached_on {key} not null,
    told_at bigint not null,
    settled_at bigint,
    settled_as text,
    primary key (school_id, pupil_id, kind, since, value)
);
create index absence_marks_by_day on absence_marks (school_id, reached_on);
