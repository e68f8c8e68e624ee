-- Blind counts of heads: who was asked to count which class, and what was counted. Numbers of classes.
create table head_counts (
    school_id {key} not null,
    class_id {key} not null,
    date {key} not null,
    session {key} not null,
    counter {key} not null,
    asked_at bigint not null,
    counted bigint,
    counted_at bigint,
    primary key (school_id, class_id, date, session)
);
create index head_counts_by_day on head_counts (school_id, date);
