// The reference of many leads at once: PostgreSQL's own COPY of the leads of a workspace, with their
// contacts, tags and events, into tables with the same indexes, in one transaction.
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Harness } from '../measure/harness.ts';

const tables = ['contacts', 'leads', 'lead_tags', 'events'];

/** Leads a second. */
export function copyLeads(
  { world, folder }: Harness,
  workspaceId: string,
  leads: number,
): Promise<number> {
  const files = join(folder, 'copied');
  mkdirSync(files, { recursive: true });
  // PostgreSQL, which may run as another user, writes and reads the files.
  chmodSync(files, 0o777);
  return world.run(async (pool) => {
    const client = await pool.connect();
    try {
      await client.query('create schema copied');
      for (const table of tables) {
        await client.query(`create table copied.${table} (like public.${table} including all)`);
        await client.query(
          `copy (select * from ${table} where workspace_id = '${workspaceId}')
           to '${files}/${table}'`,
        );
      }
      const began = performance.now();
      await client.query('begin');
      for (const table of tables) {
        await client.query(`copy copied.${table} from '${files}/${table}'`);
      }
      await client.query('commit');
      return (leads * 1000) / (performance.now() - began);
    } finally {
      await client.query('drop schema copied cascade');
      client.release();
    }
  });
}
