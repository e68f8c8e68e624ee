-- Sessions that a pupil missed and was helped to catch up on, as somebody of the staff said.
create table catch_ups (
    school_id {key} not null,
    pupil_id {key} not null,
    date {key} not null,
    session {key} not null,
    told_by {key} not null,
    told_at bigint not null,
    primary key (school_id, pupil_id, date, session)
);
create index catch_ups_by_day on catch_ups (school_id, date);
