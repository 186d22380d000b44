// An upgrade of an installation from before the first touch of leads.
import assert from 'node:assert/strict';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { migrate } from '../src/platform/database/migrate.ts';
import { newId } from '../src/platform/ids.ts';
import { silentLog } from '../src/platform/log.ts';
import { createTestDatabase } from './database.ts';
import { temporaryFolder } from './temporary-folder.ts';

const database = await createTestDatabase({ empty: true });
after(() => database.drop());
const migrations = join(import.meta.dirname, '../migrations');

type LogEntry = [type: string, actor: string, at: string];

test('an upgrade finds the first touch of existing leads in the log', async () => {
  const { pool } = database;
  const older = temporaryFolder();
  const files = readdirSync(migrations).sort();
  const upTo = files.findIndex((file) => file.endsWith('-lead-touch.sql'));
  for (const file of files.slice(0, upTo)) copyFileSync(join(migrations, file), join(older, file));
  await migrate(database, { log: silentLog, folder: older });

  const [one, two] = [newId(), newId()];
  const created = '2026-01-01T00:00:00.000Z';
  let seq = 0;
  const leadWith = async (workspaceId: string, ...log: LogEntry[]) => {
    const id = newId();
    await pool.query(
      `insert into leads (workspace_id, id, number, contact_id, first_name, last_name, name_key,
        status_id, created_at, updated_at)
       values ($1, $2, $3, $2, '', '', '', $2, $4, $4)`,
      [workspaceId, id, seq + 1, created],
    );
    for (const [type, actor, at] of [['lead.created', 'key', created] as LogEntry, ...log]) {
      seq += 1;
      await pool.query(
        `insert into events (workspace_id, seq, type, subject_type, subject_id, actor_type, at)
         values ($1, $2, $3, 'lead', $4, $5, $6)`,
        [workspaceId, seq, type, id, actor, at],
      );
    }
    return id;
  };
  const time = (day: number) => `2026-01-0${day}T00:00:00.000Z`;
  const noted = await leadWith(
    one,
    ['lead.assigned', 'member', time(2)],
    ['lead.status_changed', 'key', time(3)],
    ['note.created', 'member', time(4)],
    ['lead.status_changed', 'member', time(5)],
  );
  const moved = await leadWith(
    two,
    ['note.created', 'automation', time(2)],
    ['lead.status_changed', 'member', time(6)],
    ['note.created', 'member', time(3)],
  );
  const untouched = await leadWith(
    one,
    ['lead.updated', 'member', time(2)],
    ['task.created', 'member', time(3)],
  );
  const early = await leadWith(one, ['note.created', 'member', '2025-12-31T00:00:00.000Z']);

  await migrate(database, { log: silentLog });
  const { rows } = await pool.query(
    'select id, first_touch_at, external_id, version from leads order by number',
  );
  const kept = { external_id: null, version: 1 };
  assert.deepEqual(rows, [
    { id: noted, first_touch_at: new Date(time(4)), ...kept },
    { id: moved, first_touch_at: new Date(time(6)), ...kept },
    { id: untouched, first_touch_at: null, ...kept },
    { id: early, first_touch_at: new Date(created), ...kept },
  ]);
});
