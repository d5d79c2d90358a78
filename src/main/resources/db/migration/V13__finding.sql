-- When something about an entry became new to its readers: its text, its titles or who may find it.
alter table search_entry add column news_at timestamp(6) with time zone;
update search_entry set news_at = created_at;

create table search_entry_theme (
    entry_id uuid not null references search_entry (id) on delete cascade,
    theme varchar(200) not null,
    primary key (entry_id, theme)
);

-- Questions people keep, asked again with their own rights whenever they look.
create table saved_search (
    id uuid primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    account_id uuid not null references account (id) on delete cascade,
    name varchar(200) not null,
    text varchar(256) not null,
    -- What came after this moment is new to the owner.
    seen_at timestamp(6) with time zone not null
);

create index saved_search_account on saved_search (account_id);

create table saved_search_filter (
    saved_search_id uuid not null references saved_search (id) on delete cascade,
    facet varchar(40) not null,
    filter_value varchar(200) not null,
    primary key (saved_search_id, facet, filter_value)
);
