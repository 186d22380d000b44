// Makers of the records that no POST with the worked example of a list creates.
import { basename, dirname } from 'node:path/posix';
import type { TestApp, TestTenant } from '../build-test-app.ts';
import { type Described, type Document, operationsOf } from './documents.ts';

/** Adds an attempt for the latest lead event to the log of a webhook. */
export async function aMessage(
  { pool }: TestApp['database'],
  list: string,
  { workspace }: Pick<TestTenant, 'workspace'>,
): Promise<number> {
  const webhook = /\/webhooks\/(\d+)\//.exec(list)?.[1];
  const { rows } = await pool.query(
    `insert into webhook_attempts
      (workspace_id, webhook_id, seq, attempt, at, duration_ms, outcome, status)
    select w.workspace_id, w.id, e.seq, 1, now(), 7, 'delivered', 200
    from webhooks w join events e using (workspace_id)
    where w.workspace_id = $1 and w.number = $2 and e.type like 'lead.%' order by e.seq desc limit 1
    on conflict (workspace_id, webhook_id, seq, attempt) do update set at = now()
    returning seq`,
    [workspace.id, webhook],
  );
  if (rows[0] === undefined) throw new Error('The log holds no lead.');
  return rows[0].seq;
}

/** Only signing in creates a session: this one is of the owner, for whom their keys stand. */
export async function aSession(
  { pool }: TestApp['database'],
  { owner }: TestTenant,
): Promise<string> {
  const { rows } = await pool.query(
    `insert into sessions (id, person_id, token, expires_at, updated_at)
     values (gen_random_uuid(), $1, gen_random_uuid(), now() + interval '1 day', now())
     returning id`,
    [owner.personId],
  );
  return rows[0].id;
}

/** Stars a new lead, and returns the cause of that. */
export async function aCause({ app }: Pick<TestApp, 'app'>, { keys }: TestTenant): Promise<string> {
  const headers = { authorization: `Bearer ${keys.leadhub}` };
  const url = '/api/v1/leads';
  const payload = { first_name: 'Star' };
  const lead = await app.inject({ method: 'POST', url, headers, payload });
  const { id } = lead.json().data;
  const starred = await app.inject({ method: 'POST', url: `${url}/${id}/star`, headers });
  return String(starred.headers['x-cause-id']);
}

/** Stars a new lead as one of many, and returns the cause of that. */
export async function aBulkEdit(
  { app }: Pick<TestApp, 'app'>,
  { keys }: TestTenant,
): Promise<string> {
  const headers = { authorization: `Bearer ${keys.leadhub}` };
  const url = '/api/v1/leads';
  const payload = { first_name: 'Star' };
  const lead = await app.inject({ method: 'POST', url, headers, payload });
  const edit = { ids: [lead.json().data.id], set: { starred: true } };
  const edited = await app.inject({ method: 'PATCH', url: `${url}/bulk`, headers, payload: edit });
  return edited.json().data.cause;
}

/** Creates two contacts of one name at one company. */
export async function aDuplicate(
  { app }: Pick<TestApp, 'app'>,
  { keys }: TestTenant,
): Promise<number> {
  const headers = { authorization: `Bearer ${keys.leadhub}` };
  const payload = { first_name: 'Ann', last_name: 'Twice', company: crypto.randomUUID() };
  const [first] = await Promise.all(
    [1, 2].map(() => app.inject({ method: 'POST', url: '/api/v1/contacts', headers, payload })),
  );
  return first?.json().data.id;
}

/** The operation that creates a record of a list; lists with several kinds have one path below for
 * each. */
export function creationAt(
  list: string,
  document: Document,
): { described: Described; url: string } {
  const creations = operationsOf('leadhub', document).filter(({ method }) => method === 'POST');
  const isAt = (path: string) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(list);
  const found =
    creations.find(({ path }) => isAt(path)) ??
    creations.find(({ path, described }) => isAt(dirname(path)) && 201 in described.responses);
  if (found === undefined) throw new Error(`No operation creates a record at ${list}.`);
  const { path, described } = found;
  return { described, url: isAt(path) ? list : `${list}/${basename(path)}` };
}

/** A failed run of the automation, which can be retried and cancelled. */
export async function aRun({ pool }: TestApp['database'], list: string): Promise<number> {
  const automation = /\/automations\/(\d+)\//.exec(list)?.[1];
  const { rows } = await pool.query<{ number: number }>(
    `insert into automation_runs (workspace_id, id, automation_id, version, started_by, depth,
       state, step_id, trigger, created_at, updated_at, ended_at)
     select workspace_id, gen_random_uuid(), id, version, 'hook:' || gen_random_uuid(), 1,
       'failed', 'none', '{"type": "lead.created"}', now(), now(), now()
     from automations where number = $1 returning number`,
    [automation],
  );
  return Number(rows[0]?.number);
}

/** A delivery to the integration that failed, and can be replayed. */
export async function aDelivery({ pool }: TestApp['database'], list: string): Promise<number> {
  const integration = /\/integrations\/(\d+)\//.exec(list)?.[1];
  const { rows } = await pool.query<{ number: number }>(
    `insert into integration_deliveries
       (workspace_id, integration_id, id, dedupe_key, payload, state, reason, received_at, handled_at)
     select workspace_id, id, gen_random_uuid(), gen_random_uuid(), '{"email": "jo@example.com"}',
       'failed', 'error', now(), now()
     from integrations where number = $1 returning number`,
    [integration],
  );
  return Number(rows[0]?.number);
}
