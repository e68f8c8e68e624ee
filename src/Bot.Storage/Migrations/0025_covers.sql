-- Who stands in for a colleague for some days, and who teaches a class beside its homeroom teacher.
create table covers (
    school_id {key} not null references schools (school_id),
    cover_id {key} not null,
    who text not null,
    for_staff text,
    class_id text,
    from_date text not null,
    to_date text,
    decided_by text not null,
    decided_at bigint not null,
    ended_by text,
    ended_at bigint,
    primary key (school_id, cover_id)
);

alter table staff add column also_teaches text not null default '[]';
