-- Which files somebody got, in an archive of a meeting, of an item or of some papers, or one by one: each version by itself,
-- since the one a meeting looked at and the newest can both be given.
create table paper_given (
    account_id uuid not null references account (id),
    paper_id uuid not null references paper (id),
    language varchar(35) not null,
    number integer not null,
    at timestamp(6) with time zone not null,
    primary key (account_id, paper_id, language, number)
);

create index paper_given_paper on paper_given (paper_id);

insert into paper_given (account_id, paper_id, language, number, at)
select t.account_id, t.paper_id, t.language, t.number, d.at
from paper_taken t
join paper p on p.id = t.paper_id
join paper_download d on d.account_id = t.account_id and d.meeting_id = p.meeting_id;

drop table paper_taken;
