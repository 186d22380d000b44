// Writes thousands of leads by SQL, with various sources, statuses, stages, owners and tags, over 200
// days, with their contacts and events.

import { runProjection } from '../src/domain/events/projections/run-projection.ts';
import { recountLeads } from '../src/domain/leads/counts/recount-leads.ts';
import { leadSearch } from '../src/domain/leads/search/projection.ts';
import type { Database } from '../src/platform/database/pool.ts';

const firstNames =
  'James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Sarah Charles Karen Priya Rajesh Ahmed Fatima Chen Wei Olga Ivan Maria Jose Amara Kofi Yuki Hiro Éva Zoltán Anna Peter Lucas Emma Noah Olivia Liam Sofia Mateo Ines Hugo Clara Felix Ida Oskar Nora Emil Freya Anton Lena Marek Zofia Pavel Irina';
const lastNames =
  'Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Sharma Kumar Okafor Tanaka Novak Kowalski Nagy Müller Rossi Silva Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson';

// References of the leads, in addition to those of every workspace.
const lists = `
with given as (select $1::uuid as workspace_id), made as (
  insert into sources (workspace_id, id, name, name_key)
  select workspace_id, gen_random_uuid(), 'source ' || i, 'source ' || i
  from given, generate_series(1, 8) i
), tagged as (
  insert into tags (workspace_id, id, name, name_key)
  select workspace_id, gen_random_uuid(), 'tag ' || i, 'tag ' || i
  from given, generate_series(1, 20) i
), hired as (
  insert into members (workspace_id, id, name, email, role)
  select workspace_id, gen_random_uuid(), 'Agent ' || i, 'agent' || i || '@many.example', 'agent'
  from given, generate_series(1, 10) i
)
update workspace_counters c set catalog_version = catalog_version + 1
from given where c.workspace_id = given.workspace_id`;

const generated = `
create temporary table many_leads on commit drop as
select g.*, lower(g.first_name || '.' || g.last_name || g.number) || '@' || (array['mail.example',
    'example.com', 'post.example', 'company.example'])[1 + g.hash % 4] as email,
  '+1415' || (2000000 + g.number) as phone, s.id as source_id, st.id as status_id,
  sg.pipeline_id, sg.id as stage_id, m.id as member_id
from (
  select n as number, gen_random_uuid() as contact_id, gen_random_uuid() as lead_id,
    $5::timestamptz - interval '200 days' * (1 - n::float8 / $4) as at, abs(hashint4(n)) as hash,
    ($6::text[])[1 + abs(hashint4(n * 7 + 1)) % cardinality($6::text[])] as first_name,
    ($7::text[])[1 + abs(hashint4(n * 7 + 3)) % cardinality($7::text[])] as last_name
  from generate_series($2::integer + 1, $3::integer) n
) g
left join (select id, row_number() over (order by number) - 1 as i from sources
  where workspace_id = $1) s on s.i = (g.hash / 3) % 9
join (select id, row_number() over (order by position) - 1 as i from statuses
  where workspace_id = $1) st on st.i = case when g.hash % 7 < 2 then 0 else (g.hash / 7) % 6 end
left join (select id, pipeline_id, row_number() over (order by position) - 1 as i from stages
  where workspace_id = $1) sg on sg.i = (g.hash / 11) % 12
left join (select id, row_number() over (order by number) - 1 as i from members
  where workspace_id = $1) m on m.i = (g.hash / 13) % 20`;

const contacts = `
insert into contacts (workspace_id, id, first_name, last_name, email, email_key, phone, phone_key,
  created_at, updated_at)
select $1, contact_id, first_name, last_name, email, email, phone, phone, at, at
from many_leads order by number`;

const leads = `
insert into leads (workspace_id, id, contact_id, first_name, last_name, name_key, email, email_key,
  phone, phone_key, source_id, status_id, pipeline_id, stage_id, assigned_member_id, notes,
  custom_fields, starred, score, created_at, updated_at)
select $1, lead_id, contact_id, first_name, last_name, lower(first_name || e'\\n' || last_name),
  case when hash % 10 <> 3 then email end, case when hash % 10 <> 3 then email end, phone, phone,
  source_id, status_id, pipeline_id, stage_id, member_id,
  'Interested in the enterprise plan; asks for a call.', '{"budget": "10000"}', hash % 50 = 7,
  hash % 101, at, at + interval '1 hour' * (hash % 500)
from many_leads order by number`;

const leadTags = `
insert into lead_tags (workspace_id, lead_id, tag_id, lead_created_at, lead_number)
select $1, l.id, t.id, l.created_at, l.number
from many_leads m join leads l on l.workspace_id = $1 and l.id = m.lead_id
join (select id, row_number() over (order by number) - 1 as i from tags where workspace_id = $1) t
  on t.i = m.hash % 40 or t.i = (m.hash / 40) % 60`;

const events = `
insert into events (workspace_id, seq, type, subject_type, subject_id, actor_type, after, at)
select $1, c.last_event + row_number() over (order by m.number), 'lead.created', 'lead', m.lead_id,
  'import', jsonb_strip_nulls(jsonb_build_object('number', l.number, 'first_name', m.first_name,
    'last_name', m.last_name, 'email', l.email, 'phone', m.phone, 'source', s.name,
    'status', st.key, 'pipeline', p.key, 'stage', sg.key, 'stage_id', sg.id)), m.at
from many_leads m
join workspace_counters c on c.workspace_id = $1
join leads l on l.workspace_id = $1 and l.id = m.lead_id
join statuses st on st.workspace_id = $1 and st.id = m.status_id
left join sources s on s.workspace_id = $1 and s.id = m.source_id
left join stages sg on sg.workspace_id = $1 and sg.id = m.stage_id
left join pipelines p on p.workspace_id = $1 and p.id = m.pipeline_id`;

const counter = `
update workspace_counters set last_event = (select max(seq) from events where workspace_id = $1)
where workspace_id = $1`;

// Each batch is a transaction.
const batchSize = 100_000;

/** Adds leads to a workspace, and updates their counts and the search projection. */
export async function addManyLeads(
  database: Database,
  workspaceId: string,
  count: number,
  until = new Date(),
): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query(lists, [workspaceId]);
    for (let from = 0; from < count; from += batchSize) {
      const to = Math.min(from + batchSize, count);
      const names = [firstNames.split(' '), lastNames.split(' ')];
      await client.query('begin');
      // Without statistics of a new workspace the planner expects one lead, and loops for minutes.
      await client.query('set local enable_nestloop = off');
      await client.query(generated, [workspaceId, from, to, count, until, ...names]);
      await client.query('analyze many_leads');
      for (const text of [contacts, leads, leadTags, events, counter]) {
        await client.query(text, [workspaceId]);
      }
      await client.query('commit');
    }
  } finally {
    client.release();
  }
  // Autovacuum would do this some seconds later.
  await database.pool.query('vacuum analyze leads, lead_tags, contacts, events');
  const clock = { now: () => new Date() };
  await recountLeads({ database, listeners: [], clock }, workspaceId);
  await runProjection(database, leadSearch, workspaceId, { lease: 'wait' });
  await database.pool.query('vacuum analyze lead_search, lead_counts');
}
