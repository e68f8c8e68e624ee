-- Nearly empty whenever PostgreSQL counts, it seemed to be the cheapest way to what waits in one chat, and in a flood that read everything that waits or was handled since.
-- The oldest that waits is found by reading what waits, which is counted at the same look anyway.
drop index inbox_oldest;
