// An upgrade of an installation from before contacts had several addresses.
import assert from 'node:assert/strict';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { contactsOf } from '../src/domain/contacts/contact-queries.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { newId } from '../src/platform/ids.ts';
import { silentLog } from '../src/platform/log.ts';
import { createTestDatabase } from './database.ts';
import { temporaryFolder } from './temporary-folder.ts';

const database = await createTestDatabase({ empty: true });
after(() => database.drop());
const migrations = join(import.meta.dirname, '../migrations');

test('an upgrade keeps contacts, with their address as the only one', async () => {
  const { pool, kysely } = database;
  const older = temporaryFolder();
  const files = readdirSync(migrations).sort();
  const index = files.findIndex((file) => file.endsWith('-contacts.sql'));
  for (const file of files.slice(0, index)) {
    copyFileSync(join(migrations, file), join(older, file));
  }
  await migrate(database, { log: silentLog, folder: older });
  const workspaceId = newId();
  await pool.query(
    `insert into workspaces (id, slug, name, seller_code, plan, country, created_at)
     values ($1, 'old', 'Old', 'ABCD1234', 'growth', 'US', now())`,
    [workspaceId],
  );
  await pool.query('insert into workspace_counters (workspace_id) values ($1)', [workspaceId]);
  await pool.query(
    `insert into contacts (workspace_id, id, number, first_name, last_name, email, email_key, phone,
       phone_key, company, custom_fields, version, created_at, updated_at)
     select $1, gen_random_uuid(), n, 'Ann', 'Old ' || n, 'Ann' || n || '@old.example',
       'ann' || n || '@old.example', '415 555 0' || n, '+14155550' || n, 'Acme',
       '{"language": "hi"}', n, '2026-01-01', '2026-01-02'
     from generate_series(100, 299) n`,
    [workspaceId],
  );
  const read = async () =>
    (
      await pool.query('select * from contacts where workspace_id = $1 order by number', [
        workspaceId,
      ])
    ).rows;
  const before = await read();

  await migrate(database, { log: silentLog });
  const upgraded = await read();
  assert.equal(upgraded.length, 200);
  for (const [place, row] of upgraded.entries()) {
    const { custom_fields, ...kept } = before[place];
    assert.partialDeepStrictEqual(row, kept);
    assert.deepEqual(row.custom_fields, custom_fields);
    assert.deepEqual([row.consent, row.email_label, row.owner_member_id], [null, null, null]);
  }
  const { rows } = await contactsOf(workspaceId, sql`c.number = 100`).execute(kysely);
  assert.deepEqual(rows[0]?.secondary, []);
});
