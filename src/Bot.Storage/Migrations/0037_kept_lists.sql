-- The register before the last list of pupils that the office brought in, so that it can be taken back within a day; then its image goes.
create table kept_lists (
    school_id {key} not null primary key references schools (school_id),
    replaced_at bigint not null,
    image text
);
