-- Registers. What a roll call may refer to is never deleted: left_at says since when it is gone.
create table schools (
    school_id {key} not null primary key,
    version bigint not null,
    name text not null,
    commune text not null,
    province text not null,
    time_zone text not null,
    school_days text not null,
    sessions text not null,
    rules text not null,
    imported_at bigint not null
);

create table classes (
    school_id {key} not null references schools (school_id),
    class_id {key} not null,
    position bigint not null,
    grade bigint not null,
    campus text not null,
    sessions text not null,
    left_at bigint,
    primary key (school_id, class_id)
);

create table staff (
    school_id {key} not null references schools (school_id),
    staff_id {key} not null,
    position bigint not null,
    name text not null,
    phone text not null,
    role text not null,
    homeroom text,
    grades text not null,
    hamlets text not null,
    left_at bigint,
    primary key (school_id, staff_id)
);

create table pupils (
    school_id {key} not null references schools (school_id),
    pupil_id {key} not null,
    position bigint not null,
    roll_number bigint not null,
    name text not null,
    birth_date text,
    sex text not null,
    ethnicity text not null,
    class_id {key} not null,
    campus text not null,
    boarding text not null,
    hamlet text not null,
    note text not null,
    further_columns text not null,
    left_at bigint,
    primary key (school_id, pupil_id)
);

create table guardians (
    school_id {key} not null references schools (school_id),
    guardian_id {key} not null,
    position bigint not null,
    name text not null,
    phone text not null,
    left_at bigint,
    primary key (school_id, guardian_id)
);

create table guardianships (
    school_id {key} not null,
    guardian_id {key} not null,
    position bigint not null,
    pupil_id {key} not null,
    relation text not null,
    primary key (school_id, guardian_id, position)
);

create table calendar_entries (
    school_id {key} not null references schools (school_id),
    position bigint not null,
    from_date text not null,
    to_date text not null,
    kind text not null,
    scope_kind text not null,
    scope text not null,
    note text not null,
    primary key (school_id, position)
);
