-- The paper a revision, an addendum or a corrigendum continues.
alter table paper add column continues uuid references paper (id);
create index paper_superseded_by on paper (superseded_by);
