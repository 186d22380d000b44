-- Contacts, too, are searched by parts of one and two characters. What they are listed by is written
-- anew from the event log, by the job that keeps it up to date.
truncate contact_list, contact_days;
delete from log_followers where name = 'contacts';

drop index contact_list_text;
alter table contact_list add column grams smallint[] not null;
create index contact_list_text on contact_list
  using gin (workspace_id, text gin_trgm_ops, digits gin_trgm_ops, grams);

-- How many contacts have each gram.
create table contact_search_counts (
  workspace_id uuid not null,
  gram smallint not null,
  count bigint not null,
  primary key (workspace_id, gram)
) with (fillfactor = 50);
