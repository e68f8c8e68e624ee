-- Superiors' lists of children to be brought back. The base is written once; a line keeps what stood on the list beside what became of it.
create table campaigns (
    school_id {key} not null,
    campaign_id {key} not null,
    title text not null,
    kind {key} not null,
    base bigint not null,
    taken_by {key} not null,
    taken_at bigint not null,
    letter_key {key},
    due_on {key},
    cancelled_at bigint,
    primary key (school_id, campaign_id)
);
create table campaign_lines (
    school_id {key} not null,
    campaign_id {key} not null,
    line bigint not null,
    written text not null,
    name text not null,
    class_written text not null,
    birth_date {key},
    pupil_id {key},
    not_in_register bigint not null,
    back_on {key},
    reason {key},
    version bigint not null,
    primary key (school_id, campaign_id, line)
);
create index campaign_lines_of_pupil on campaign_lines (school_id, pupil_id) where pupil_id is not null;
