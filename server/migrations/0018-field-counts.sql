-- Custom fields are counted by key like the other properties of leads, so that the list of those that
-- nobody defined need not read the leads; and by key and block of 128 lead numbers, so that the newest
-- lead that has a key is found.
insert into lead_counts (workspace_id, kind, value, count)
select l.workspace_id, v.kind, v.value, count(*)
from leads l cross join lateral jsonb_object_keys(l.custom_fields) f(key)
cross join lateral (values
  ('field', f.key),
  ('field_block', f.key || '/' || lpad((l.number / 128)::text, 14, '0'))
) v(kind, value)
where l.deleted_at is null and octet_length(f.key) <= 400
group by 1, 2, 3;
