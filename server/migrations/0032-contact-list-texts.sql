-- Lists of contacts in other orders than that of creation are chosen in memory, so these columns and
-- their indexes are no longer read.

alter table contact_list
  drop column updated_at,
  drop column first_name,
  drop column last_name,
  drop column email;
