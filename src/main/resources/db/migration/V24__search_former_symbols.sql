-- Symbols a thing had find it as its symbol does; entries of papers that had others are indexed again.
alter table search_entry add column formerly varchar(2000);
update search_entry
set formerly = (select p.formerly from paper p where p.id = search_entry.thing_id), indexed_in = null
where type = 'PAPER' and thing_id in (select p.id from paper p where p.formerly is not null);
