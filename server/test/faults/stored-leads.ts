// Compares the responses of a load with the database.
import assert from 'node:assert/strict';
import type { Database } from '../../src/platform/database/pool.ts';
import type { Sent } from './load.ts';

/** Each lead with a 201 is stored once, and no lead is stored twice. */
export async function assertStored({ pool }: Database, sent: readonly Sent[]): Promise<void> {
  const { rows } = await pool.query<{ email: string; ids: string[] }>(
    `select email, array_agg(id::text) as ids from leads
      where email like '%@load.example' group by email`,
  );
  const ids = new Map(rows.map((row) => [row.email, row.ids]));
  for (const { email, status, body } of sent) {
    if (status !== 201) continue;
    const { uuid } = body.data as { uuid: string };
    assert.deepEqual(ids.get(email), [uuid], `${email} got a 201`);
  }
  for (const [email, found] of ids) assert.equal(found.length, 1, `${email} is stored once`);
  const events = await pool.query<{ leads: string; events: string; last: string; total: string }>(
    `select (select count(*) from leads) as leads,
      (select count(*) from events where type = 'lead.created') as events,
      (select count(*) from events) as total, (select sum(last_event) from workspace_counters) as last`,
  );
  const [{ leads, events: created, last, total }] = events.rows as [(typeof events.rows)[0]];
  assert.equal(Number(created), Number(leads), 'one event a lead');
  assert.equal(Number(total), Number(last), 'events without a gap');
}

export function withStatus(sent: readonly Sent[], status: number | null): Sent[] {
  return sent.filter((one) => one.status === status);
}
