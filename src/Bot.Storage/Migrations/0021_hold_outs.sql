-- From which the classes that hear no nudges are drawn, once for each school.
create table hold_out_seeds (
    school_id {key} not null primary key,
    seed text not null,
    made_at bigint not null
);

-- Pupils whose families were to hear a nudge in a week, and whether their class was drawn to hear none.
create table hold_out_pupils (
    school_id {key} not null,
    pupil_id {key} not null,
    week {key} not null,
    class_id {key} not null,
    day {key} not null,
    held_out bigint not null,
    primary key (school_id, pupil_id, week)
);
create index hold_out_pupils_by_day on hold_out_pupils (school_id, day);
