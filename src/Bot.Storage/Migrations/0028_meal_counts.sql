-- How many of a class eat at noon, as somebody reported: numbers, no pupils.
create table meal_counts (
    school_id {key} not null,
    class_id {key} not null,
    date {key} not null,
    total bigint not null,
    two_sessions bigint,
    day_boarders bigint,
    boarders bigint,
    reported_by {key} not null,
    reported_at bigint not null,
    primary key (school_id, class_id, date)
);
