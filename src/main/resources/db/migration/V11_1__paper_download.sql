-- When somebody last took all papers of a meeting with them, so that the next time can bring only what has changed.
create table paper_download (
    account_id uuid not null references account (id),
    meeting_id uuid not null references meeting (id),
    at timestamp(6) with time zone not null,
    primary key (account_id, meeting_id)
);
