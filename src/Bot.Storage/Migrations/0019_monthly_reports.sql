-- What homeroom teachers confirmed of their classes for a month.
create table monthly_reports (
    school_id {key} not null,
    month {key} not null,
    class_id {key} not null,
    enrolled bigint not null,
    came bigint not null,
    went bigint not null,
    dropped_out bigint not null,
    excused bigint not null,
    unexcused bigint not null,
    unstated bigint not null,
    confirmed_by {key} not null,
    confirmed_at bigint not null,
    primary key (school_id, month, class_id)
);
