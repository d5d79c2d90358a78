-- The key of what arrived so far, wrapped by the portal's keys; empty for what lies there as it came.
alter table upload add column wrapped_key varchar(400);
