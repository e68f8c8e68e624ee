-- The register that the import of a new school year replaced, so that the import can be taken back within a day; then its image goes.
create table kept_registers (
    school_id {key} not null primary key references schools (school_id),
    replaced_at bigint not null,
    year_from text not null,
    year_to text not null,
    image text
);
