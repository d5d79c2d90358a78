-- Readings that have begun and not ended, by content: one that another run of the portal began and did not end is one in
-- the middle of which the whole portal stopped.
create table reading_begun (
    sha256 varchar(64) primary key,
    run uuid,
    stops integer default 0 not null,
    begun_at timestamp(6) with time zone not null
);
