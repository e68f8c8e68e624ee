-- Official letters that the school took in: what was found and answered is JSON in body, beside what is looked for.
create table letters (
    school_id {key} not null,
    letter_key {key} not null,
    letter_number text,
    dated_on {key},
    taken_at bigint not null,
    taken_by {key} not null,
    cancelled_at bigint,
    body text not null,
    primary key (school_id, letter_key)
);
create index letters_that_count on letters (school_id, taken_at) where cancelled_at is null;
