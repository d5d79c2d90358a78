-- What the blocks of a page's text are, in the first part of it: short marks, never markup. Empty of what an older reader read.
alter table file_version_page add column structure varchar(1000000) default '' not null;

-- The languages a person said a file is in; these count, however often it is read again.
alter table file_version add column corrected_languages varchar(200);
