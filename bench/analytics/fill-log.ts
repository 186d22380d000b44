// Writes by SQL the event log of 200 days: leads that move along the stages of the pipeline, with
// deals for some of them, in chronological order.
import type { Pool } from 'pg';

const sources = ['website', 'facebook', 'google', 'referral', 'zapier', 'csv', 'phone', 'fair'];
const owners = 10;
const days = 200;

/** Expects a workspace without events other than its creation; returns the length of its log. */
export async function fillLog(pool: Pool, workspaceId: string, leads: number): Promise<number> {
  const { rows } = await pool.query<{ events: number }>(text, [
    workspaceId,
    leads,
    sources,
    owners,
    days,
  ]);
  return rows[0]?.events ?? 0;
}

// Of the leads in a stage, six of ten reach the next one; a fifth of the leads that advanced end as
// lost.
const text = `
with path as (
  select array_agg(s.id order by s.position) as ids, array_agg(s.key order by s.position) as keys
  from stages s join pipelines p on p.workspace_id = s.workspace_id and p.id = s.pipeline_id
  where s.workspace_id = $1 and p.key = 'sales'
), leads_to_add as materialized (
  select gen_random_uuid() as id, n, pace, luck, least(4, floor(ln(luck) / ln(0.6)))::int as depth,
    now() - make_interval(secs => $5::float8 * 86400 * (1 - n::float8 / $2::float8)) as made,
    ($3::text[])[1 + floor(random() * random() * cardinality($3::text[]))::int] as source,
    nullif(floor(random() * ($4::int + 1))::int, 0) as owner
  from (select n, random() as pace, 1 - random() as luck from generate_series(1, $2::int) n) g
), steps as (
  select g.id, g.made as at, 'lead' as subject, 'lead.created' as type, null::jsonb as before,
    jsonb_strip_nulls(jsonb_build_object('number', g.n, 'name', 'Ann Example', 'first_name', 'Ann',
      'last_name', 'Example', 'email', 'ann' || g.n || '@example.com', 'phone', '+14155550100',
      'source', g.source, 'status', 'new', 'pipeline', 'sales', 'stage', 'new', 'stage_id', p.ids[1],
      'assigned_user_id', g.owner, 'contact_id', g.n)) as after
  from leads_to_add g, path p
  union all
  select g.id, g.made + make_interval(secs => 432000 * g.pace * s * s), 'lead',
    'lead.status_changed', jsonb_build_object('stage', p.keys[s], 'stage_id', p.ids[s]),
    jsonb_build_object('stage', p.keys[t], 'stage_id', p.ids[t])
  from leads_to_add g, path p, generate_series(1, g.depth) s
    cross join lateral (select case when s = g.depth and g.n % 5 = 0 then 6 else s + 1 end as t) next
  union all
  select md5(g.id::text)::uuid, g.made + interval '1 hour', 'deal', 'deal.created', null,
    jsonb_build_object('number', g.n, 'title', 'A deal', 'value', (100 + g.n % 900) || '.00',
      'currency', case when g.n % 4 = 0 then 'EUR' else 'USD' end, 'pipeline', 'sales',
      'stage', 'new', 'stage_id', p.ids[1], 'assigned_user_id', g.owner, 'source', g.source,
      'status', 'open')
  from leads_to_add g, path p where g.luck < 0.1
  union all
  select md5(g.id::text)::uuid, g.made + make_interval(secs => 864000 * g.pace), 'deal',
    case when g.luck < 0.05 then 'deal.won' else 'deal.lost' end, null,
    jsonb_build_object('lost_reason', case when g.n % 3 = 0 then 'price' else 'no answer' end)
  from leads_to_add g where g.luck < 0.08
), written as (
  insert into events (workspace_id, seq, type, subject_type, subject_id, actor_type, before, after, at)
  select $1, c.last_event + row_number() over (order by at), type, subject, id, 'key', before, after,
    at
  from steps, workspace_counters c where c.workspace_id = $1 and at <= now()
  returning seq
)
update workspace_counters c set last_event = w.last
from (select max(seq) as last from written) w where c.workspace_id = $1
returning c.last_event as events`;
