-- The list of pupils that somebody chose on the page and has not confirmed yet, so that a page that was left, or a connection that dropped, loses nothing. For an hour.
create table chosen_lists (
    school_id {key} not null references schools (school_id),
    staff_id {key} not null,
    name text not null,
    content {bytes} not null,
    chosen_at bigint not null,
    primary key (school_id, staff_id)
);
