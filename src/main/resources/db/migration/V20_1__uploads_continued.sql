-- A large file that is still being sent is not swept: what counts is when its last part came.
alter table upload add column continued_at timestamp(6) with time zone;
update upload set continued_at = begun_at;
alter table upload alter column continued_at set not null;
