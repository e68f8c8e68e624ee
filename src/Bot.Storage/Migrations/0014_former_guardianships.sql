-- Who answered for a child that left, so that what is kept of the family can be found and erased with the child.
create table former_guardianships (
    school_id {key} not null,
    guardian_id {key} not null,
    pupil_id {key} not null,
    relation text not null,
    primary key (school_id, guardian_id, pupil_id, relation)
);
create index former_guardianships_of_pupil on former_guardianships (school_id, pupil_id);
