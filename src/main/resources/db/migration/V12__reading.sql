-- What lies in a file, each part with its own state, as JSON: it is only ever shown with its file.
alter table file_version add column parts varchar(200000) default '[]' not null;

-- Its place in the queue; asked for again, a file goes to the end.
alter table file_version add column waiting_since timestamp(6) with time zone;
update file_version set waiting_since = stored_at;

-- How the bytes ended the reader the last time, so that this is what is said of them when they come anew.
alter table reader_kill add column reason varchar(40) default 'CRASHED' not null;
alter table reader_kill add column seconds integer default 0 not null;
