// PostgreSQL alone: pgbench inserts one row per transaction into the table of leads, without contact,
// event, key or HTTP.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leadColumns } from '../../server/src/domain/leads/intake/intake-queries.ts';
import type { SocketConnection } from '../../server/src/platform/database/pool.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { endWhenInterrupted } from '../processes/interruption.ts';

export interface PgbenchPlan {
  connection: SocketConnection;
  clients: number;
  seconds: number;
  /** For its script. */
  folder: string;
}

export interface PgbenchResult {
  perSecond: number;
  averageMs: number;
  leads: number;
  workspaceId: string;
}

/** The version, or null when the machine has none. */
export function findPgbench(): string | null {
  const { status, stdout } = spawnSync('pgbench', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

export async function runPgbench(plan: PgbenchPlan): Promise<PgbenchResult> {
  const workspaceId = newId();
  const script = join(plan.folder, 'one-row-insert.sql');
  writeFileSync(script, insertScript(workspaceId));
  const { host, port, user, database } = plan.connection;
  const server = ['-h', host, '-p', String(port), '-U', user];
  const load = ['-M', 'prepared', '-c', String(plan.clients), '-j', '2'];
  const duration = ['-T', String(Math.max(1, Math.round(plan.seconds)))];
  const args = [...server, '-n', ...load, ...duration, '-f', script, database];
  const child = endWhenInterrupted(spawn('pgbench', args));
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk;
  });
  const [code] = await once(child, 'close');
  const number = (pattern: RegExp) => Number(pattern.exec(output)?.[1]);
  const result = {
    perSecond: number(/^tps = ([\d.]+) \(without/m),
    averageMs: number(/^latency average = ([\d.]+) ms/m),
    leads: number(/actually processed: (\d+)/),
    workspaceId,
  };
  if (code !== 0 || Number.isNaN(result.perSecond)) throw new Error(`pgbench failed:\n${output}`);
  return result;
}

function insertScript(workspaceId: string): string {
  const values: Record<string, string> = {
    workspace_id: `'${workspaceId}'`,
    id: 'uuidv7()',
    number: `nextval('leads_number_seq')`,
    contact_id: 'gen_random_uuid()',
    first_name: `'Jane'`,
    last_name: `'Doe ' || :n`,
    name_key: `'jane doe ' || :n`,
    email: `'lead' || :n || '@bench.example'`,
    email_key: `'lead' || :n || '@bench.example'`,
    phone: `'+1' || :n`,
    phone_key: `'+1' || :n`,
    source_id: `'${newId()}'`,
    status_id: `'${newId()}'`,
    notes: `'Interested in the enterprise plan; asks for a call.'`,
    custom_fields: `'{"budget":"10000"}'`,
    extra: `'{}'`,
    starred: 'false',
    created_at: 'now()',
    updated_at: 'now()',
  };
  const names = leadColumns.map(({ name }) => name);
  return [
    '\\set n random(1000000000, 9999999999)',
    `insert into leads (${names.join(', ')})`,
    `values (${names.map((name) => values[name] ?? 'null').join(', ')});`,
    '',
  ].join('\n');
}
