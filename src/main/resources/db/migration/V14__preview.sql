-- What was drawn of a file of the store: kept in the store too, or known to be impossible. Can be emptied at any time;
-- everything is drawn again when it is asked for.
create table preview (
    id uuid primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    source varchar(64) not null,
    drawing varchar(40) not null,
    sha256 varchar(64),
    constraint preview_drawing unique (source, drawing)
);
