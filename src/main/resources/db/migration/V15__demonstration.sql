-- Which builds have told the demonstration's story to this database; only they need not look whether it is complete.
create table demonstration_telling (
    build varchar(200) not null primary key,
    told_at timestamp(6) with time zone not null
);
