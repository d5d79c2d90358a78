-- The paper a revision, an addendum or a corrigendum continues.
alter table paper add column continues uuid references paper (id);
create index paper_superseded_by on paper (superseded_by);

-- Large files that come in parts; the bytes so far lie in a folder under the same id, and their number is the offset.
create table upload (
    id uuid not null primary key,
    account_id uuid not null,
    name varchar(400) not null,
    media_type varchar(200),
    size bigint not null,
    begun_at timestamp(6) with time zone not null
);
create index upload_account on upload (account_id);

-- Papers somebody was asked for, and the paper that came of it.
create table expected_paper (
    id uuid not null primary key,
    version bigint not null,
    created_at timestamp(6) with time zone,
    created_by uuid,
    changed_at timestamp(6) with time zone,
    changed_by uuid,
    meeting_id uuid not null references meeting (id),
    party_id uuid references party (id),
    kind varchar(40) not null,
    agenda_item_id uuid,
    title varchar(500) not null,
    due date,
    paper_id uuid references paper (id)
);
create index expected_paper_meeting on expected_paper (meeting_id);
create index expected_paper_party on expected_paper (party_id);
create index expected_paper_paper on expected_paper (paper_id);
