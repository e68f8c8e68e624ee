-- Hồ sơ vận động: the work for a child who stays away. A pupil's first, second … case; only the newest can be open.
create table pupil_cases (
    school_id {key} not null,
    pupil_id {key} not null,
    number bigint not null,
    origin text not null,
    opened_on {key} not null,
    opened_at bigint not null,
    state {key} not null,
    state_since {key} not null,
    owner text,
    next_step text,
    next_on text,
    relapses bigint not null,
    closed_despite text,
    version bigint not null,
    primary key (school_id, pupil_id, number)
);
create index pupil_cases_by_state on pupil_cases (school_id, state, state_since);

-- What happened, in three lanes; also what was logged of a child without a case. Never changed: a mistake is taken back by another line.
create table case_entries (
    school_id {key} not null,
    entry_id {key} not null,
    pupil_id {key} not null,
    kind {key} not null,
    lane text not null,
    day {key} not null,
    told_at bigint not null,
    told_by text,
    words text,
    to_state text,
    way text,
    visit bigint,
    contact text,
    takes_back text,
    primary key (school_id, entry_id)
);
create index case_entries_by_pupil on case_entries (school_id, pupil_id, told_at);
create index case_entries_by_day on case_entries (school_id, day);

-- Whom the school may ring besides guardians and staff.
create table book_contacts (
    school_id {key} not null,
    contact_id {key} not null,
    kind text not null,
    name text not null,
    purpose text not null,
    added_at bigint not null,
    phone text,
    pupil_id {key},
    hamlet text,
    primary key (school_id, contact_id)
);
create index book_contacts_by_pupil on book_contacts (school_id, pupil_id);
