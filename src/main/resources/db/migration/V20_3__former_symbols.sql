-- Symbols papers had before they were corrected: they still find the paper, and no other paper ever gets them.
create table paper_former_symbol (
    paper_id uuid not null references paper (id),
    meeting_id uuid not null references meeting (id),
    symbol varchar(120) not null,
    corrected_at timestamp(6) with time zone not null,
    primary key (meeting_id, symbol)
);

create index paper_former_symbol_paper on paper_former_symbol (paper_id);
