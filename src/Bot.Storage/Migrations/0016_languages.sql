-- Texts to guardians that a school words itself; part of its roster.
create table school_wordings (
    school_id {key} not null references schools (school_id),
    language {key} not null,
    name {key} not null,
    text text not null,
    primary key (school_id, language, name)
);

-- The language a guardian chose; without a row, Vietnamese.
create table guardian_languages (
    school_id {key} not null,
    guardian_id {key} not null,
    language text not null,
    chosen_at bigint not null,
    primary key (school_id, guardian_id)
);
