-- Lines told in the same instant keep the order in which they were told; null in lines of before: theirs is that of their ids.
alter table case_entries add column sequence bigint;

-- Which cases were handed over to whom.
create index case_entries_by_contact on case_entries (school_id, contact);
