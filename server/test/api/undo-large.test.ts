// The undo of a change of thousands of leads, which a job makes piece by piece: while others change
// some of them, and undone in turn.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { eventually } from '../eventually.ts';
import { importerOf } from './import-file.ts';
import { api, openUndoWorld, undo } from './undo-world.ts';

const world = await openUndoWorld();
after(() => world.app.close());
const { app, native, owner, get } = world;
await app.work();
const { run } = importerOf(app);
const leads = 3_000;
const edited = 200;

/** Undoes a change; returns its own cause once it has ended. */
async function undoWhole(
  cause: string,
): Promise<{ id: string; skipped: number; subjects: object }> {
  const { status, body, text } = await undo(native, cause);
  assert.equal(status, 200, text);
  assert.equal(body.data.running, true);
  let shown = { id: '', state: '', skipped: 0, subjects: {} };
  const hasEnded = async () => {
    shown = await get(`causes/${body.data.cause}`);
    return shown.state === 'finished';
  };
  await eventually(hasEnded, () => shown, { withinMs: 60_000 });
  return shown;
}

/** Of the leads of an import: those that are not in the trash, and their people. */
async function countIn(
  prefix: string,
): Promise<{ active: number; edited: number; people: number }> {
  const { rows } = await app.database.pool.query(
    `select (select count(*)::integer from leads
        where email like $1 and deleted_at is null) as active,
      (select count(*)::integer from leads
        where email like $1 and deleted_at is null and city = 'Edited') as edited,
      (select count(*)::integer from contacts
        where email like $1 and deleted_at is null) as people`,
    [`${prefix}%`],
  );
  return rows[0];
}

async function importLeads(prefix: string): Promise<string> {
  const rows = Array.from(
    { length: leads },
    (_, index) => `L${index},${prefix}${index}@undo.example`,
  );
  const { created, cause } = await run(`${prefix}.csv`, `name,email\n${rows.join('\n')}\n`);
  assert.equal(created, leads);
  return cause;
}

test('leads that others edit during the undo of their import keep the edit, and are counted', async () => {
  const cause = await importLeads('edited');
  const { rows } = await app.database.pool.query(
    `select number from leads where email like 'edited%' and number % $1 = 0 order by number`,
    [leads / edited],
  );
  assert.equal(rows.length, edited);
  const undone = undoWhole(cause);
  // The undo begins with the last ones.
  let kept = 0;
  for (const { number } of rows) {
    const { status } = await owner.call('PATCH', `${api}/leads/${number}`, { city: 'Edited' });
    assert.ok(status === 200 || status === 404);
    if (status === 200) kept += 1;
  }
  const { skipped, subjects } = await undone;
  assert.ok(kept > 0);
  assert.deepEqual(await countIn('edited'), { active: kept, edited: kept, people: kept });
  // Their contacts are in use.
  assert.equal(skipped, 2 * kept);
  assert.deepEqual(subjects, { leads: leads - kept, contacts: leads - kept });
  await world.assertCounted();
});

test('an undo of an undo of an undo → all in the trash, back, and in the trash again', async () => {
  const imported = await importLeads('thrice');
  const whole = { leads, contacts: leads };
  const first = await undoWhole(imported);
  assert.deepEqual(first.subjects, whole);
  assert.deepEqual(await countIn('thrice'), { active: 0, edited: 0, people: 0 });
  const second = await undoWhole(first.id);
  assert.deepEqual([second.subjects, second.skipped], [whole, 0]);
  assert.deepEqual(await countIn('thrice'), { active: leads, edited: 0, people: leads });
  const third = await undoWhole(second.id);
  assert.deepEqual([third.subjects, third.skipped], [whole, 0]);
  assert.deepEqual(await countIn('thrice'), { active: 0, edited: 0, people: 0 });
  await world.assertCounted();
});
