-- Entries the indexing of which has begun and not ended: one that another run of the portal began and did not end is one in
-- the middle of which the whole portal stopped. Without a run it was given up: its text stays out of the index.
create table indexing_begun (
    entry_id uuid primary key,
    run uuid,
    stops integer default 0 not null
);
