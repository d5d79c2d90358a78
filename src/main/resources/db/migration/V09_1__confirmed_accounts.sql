-- Who named an account for a delegation, and whether the party itself or the secretariat stands behind it.
alter table delegation_account add column named_by uuid references account (id);
alter table delegation_account add column named_at timestamp(6) with time zone;
alter table delegation_account add column confirmed_by uuid references account (id);
alter table delegation_account add column confirmed_at timestamp(6) with time zone;
update delegation_account
set named_at = created_at, confirmed_at = created_at,
    named_by = (select a.id from account a where a.id = delegation_account.created_by),
    confirmed_by = (select a.id from account a where a.id = delegation_account.created_by);
