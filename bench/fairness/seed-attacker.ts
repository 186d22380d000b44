// The workspace of the attacker: many leads and contacts, all of one status and one tag, and a form.
import type { Stage } from '../measure/stage.ts';
import type { Sender } from '../world.ts';

export interface Attacker {
  key: string;
  /** The key of the status that all its leads have. */
  status: string;
  /** The name of the tag that all its leads have; `merged` is another. */
  tag: string;
  /** The public id of its form. */
  form: string;
}

const spare = 'spare';

export async function seedAttacker(stage: Stage, leads: number): Promise<Attacker> {
  const sender = await stage.world.addSender('leadhub');
  const { key } = sender.target;
  await stage.world.fill(sender.workspaceId, leads);
  await stage.world.listContacts(sender.workspaceId);
  await create(stage, sender, '/statuses', { name: spare });
  for (const name of [spare, 'merged']) await create(stage, sender, '/tags', { name });
  const form = await create<{ public_id: string }>(stage, sender, '/forms', {
    name: 'Contact',
    fields: [{ key: 'first_name', label: 'First name', type: 'text' }],
  });
  await stage.world.run(async (pool) => {
    for (const text of [giveStatus, giveTag]) await pool.query(text, [sender.workspaceId, spare]);
    await pool.query('vacuum analyze leads, lead_tags, lead_counts');
  });
  return { key, status: spare, tag: spare, form: form.public_id };
}

async function create<Made>(
  { inlet }: Stage,
  { target }: Sender,
  path: string,
  body: object,
): Promise<Made> {
  const response = await fetch(`http://127.0.0.1:${inlet.port}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${target.key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== 201) throw new Error(`POST ${path} → ${response.status}: ${text}`);
  return JSON.parse(text).data as Made;
}

const giveStatus = `
with given as (
  update leads l set status_id = s.id from statuses s
  where l.workspace_id = $1 and s.workspace_id = $1 and s.key = $2 returning s.id
), none as (
  delete from lead_counts where workspace_id = $1 and kind = 'status'
    and value <> (select id::text from given limit 1)
)
insert into lead_counts (workspace_id, kind, value, count)
select $1, 'status', id::text, count(*) from given group by id`;

const giveTag = `
with given as (
  insert into lead_tags (workspace_id, lead_id, tag_id, lead_created_at, lead_number)
  select $1, l.id, t.id, l.created_at, l.number
  from leads l join tags t on t.workspace_id = $1 and t.name_key = $2
  where l.workspace_id = $1 returning tag_id
)
insert into lead_counts (workspace_id, kind, value, count)
select $1, 'tag', tag_id::text, count(*) from given group by tag_id`;
