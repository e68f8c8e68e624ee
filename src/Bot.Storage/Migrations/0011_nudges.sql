-- What was said to families, apart from safety questions: at most one thing about a pupil and day.
create table nudges (
    school_id {key} not null,
    pupil_id {key} not null,
    day {key} not null,
    kind text not null,
    cause text,
    queued_at bigint not null,
    answered_at bigint,
    answered_by text,
    answer bigint,
    primary key (school_id, pupil_id, day)
);
create index nudges_by_day on nudges (school_id, day);

-- Guardians who want fewer of them.
create table paces (
    school_id {key} not null,
    guardian_id {key} not null,
    fewer_since bigint,
    primary key (school_id, guardian_id)
);

-- The questions of one day, for all pupils of a school.
create index questions_of_day on questions (school_id, date);

-- The numbers of the report contradict one another: until somebody says yes, it counts in no pupil's total.
alter table roll_calls add column in_doubt bigint not null default 0;
