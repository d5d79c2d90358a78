-- Which file of each paper and language somebody has from the last time they took all papers of a meeting: a paper may come
-- to be seen long after its file was stored, so the time of the file does not say what is new to whom.
create table paper_taken (
    account_id uuid not null references account (id),
    paper_id uuid not null references paper (id),
    language varchar(35) not null,
    number integer not null,
    primary key (account_id, paper_id, language)
);

insert into paper_taken (account_id, paper_id, language, number)
select d.account_id, p.id, r.language, max(v.number)
from paper_download d
join paper p on p.meeting_id = d.meeting_id
join paper_rendition r on r.paper_id = p.id
join file_version v on v.rendition_id = r.id
where v.stored_at <= d.at
group by d.account_id, p.id, r.language;
