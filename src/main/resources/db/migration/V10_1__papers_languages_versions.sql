-- Who owes a language that is expected; the secretariat where nobody is named.
alter table paper_rendition add column owed_by uuid references party (id);

-- The version of a language that was shown under an item of the agenda.
create table pinned_version (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    paper_id uuid not null references paper (id),
    agenda_item_id uuid not null,
    language varchar(35) not null,
    number integer not null,
    constraint pinned_version_once unique (paper_id, agenda_item_id, language)
);
