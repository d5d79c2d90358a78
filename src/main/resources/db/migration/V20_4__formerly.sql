-- The symbols a paper had stand with the paper too, so that its page asks for them no further time.
alter table paper add column formerly varchar(2000);
update paper set formerly = (select max(f.symbol) from paper_former_symbol f where f.paper_id = paper.id);
