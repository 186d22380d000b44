// The workspace of the attacker: many leads and contacts with the same status and tag, and a form.
import type { Harness } from '../measure/harness.ts';
import type { Sender } from '../world.ts';

export interface Attacker {
  key: string;
  /** The key of the status that all its leads have. */
  status: string;
  /** The name of the tag of all its leads; the tag `merged` is unused. */
  tag: string;
  /** The public id of its form. */
  form: string;
}

const spare = 'spare';

export async function seedAttacker(harness: Harness, leads: number): Promise<Attacker> {
  const sender = await harness.world.addSender('leadhub');
  const { key } = sender.target;
  await harness.world.fill(sender.workspaceId, leads);
  await harness.world.listContacts(sender.workspaceId);
  await create(harness, sender, '/statuses', { name: spare });
  for (const name of [spare, 'merged']) await create(harness, sender, '/tags', { name });
  const form = await create<{ public_id: string }>(harness, sender, '/forms', {
    name: 'Contact',
    fields: [{ key: 'first_name', label: 'First name', type: 'text' }],
  });
  await harness.world.run(async (pool) => {
    for (const text of [assignStatus, assignTag])
      await pool.query(text, [sender.workspaceId, spare]);
    await pool.query('vacuum analyze leads, lead_tags, lead_counts');
  });
  return { key, status: spare, tag: spare, form: form.public_id };
}

async function create<Created>(
  { inlet }: Harness,
  { target }: Sender,
  path: string,
  body: object,
): Promise<Created> {
  const response = await fetch(`http://127.0.0.1:${inlet.port}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${target.key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== 201) throw new Error(`POST ${path} → ${response.status}: ${text}`);
  return JSON.parse(text).data as Created;
}

const assignStatus = `
with changed as (
  update leads l set status_id = s.id from statuses s
  where l.workspace_id = $1 and s.workspace_id = $1 and s.key = $2 returning s.id
), cleared as (
  delete from lead_counts where workspace_id = $1 and kind = 'status'
    and value <> (select id::text from changed limit 1)
)
insert into lead_counts (workspace_id, kind, value, count)
select $1, 'status', id::text, count(*) from changed group by id`;

const assignTag = `
with changed as (
  insert into lead_tags (workspace_id, lead_id, tag_id, lead_created_at, lead_number)
  select $1, l.id, t.id, l.created_at, l.number
  from leads l join tags t on t.workspace_id = $1 and t.name_key = $2
  where l.workspace_id = $1 returning tag_id
)
insert into lead_counts (workspace_id, kind, value, count)
select $1, 'tag', tag_id::text, count(*) from changed group by tag_id`;
