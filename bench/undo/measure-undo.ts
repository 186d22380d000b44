// Imports leads, undoes the import, and undoes the undo; edits leads in bulk, and undoes that; and
// measures the intake of the same workspace beside an undo.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sample } from '../figure.ts';
import { leadBodies } from '../load/lead-bodies.ts';
import type { Harness } from '../measure/harness.ts';
import { measureIntake } from '../measure/intake.ts';
import type { Sender } from '../world.ts';

export interface UndoMeasured {
  leads: number;
  edited: number;
  imported: Sample[];
  undone: Sample[];
  restored: Sample[];
  edit: Sample[];
  editUndone: Sample[];
  /** And the undo meanwhile. */
  intake: { alone: Sample; beside: Sample; undo: Sample };
}

// One request edits as many.
const maxEdited = 1_000;
const everyMs = 10;

export async function measureUndo(
  harness: Harness,
  log: (line: string) => void,
): Promise<UndoMeasured> {
  const { settings, world } = harness;
  const { undoneLeads: leads, rounds, connections } = settings;
  const edited = Math.min(maxEdited, leads);
  const measured: Omit<UndoMeasured, 'intake'> = {
    ...{ leads, edited },
    ...{ imported: [], undone: [], restored: [], edit: [], editUndone: [] },
  };
  let undoable = { sender: await world.addSender('leadhub'), cause: '' };
  for (let round = 1; round <= rounds; round += 1) {
    log(`undoing an import of ${leads} leads, round ${round} of ${rounds}`);
    const sender = await world.addSender('leadhub');
    const timed = async (into: Sample[], count: number, change: () => Promise<string>) => {
      const began = performance.now();
      const cause = await change();
      into.push({ perSecond: (count * 1000) / (performance.now() - began), leads: count });
      return cause;
    };
    const { id } = await upload(harness, sender, leads);
    const imported = await timed(measured.imported, leads, () => runImport(harness, sender, id));
    // Rows of people who are known already add no lead.
    const all = await countActive(harness, sender);
    const undo = (cause: string, left: number) => () => undoWhole(harness, sender, cause, left);
    const undone = await timed(measured.undone, leads, undo(imported, 0));
    await waitUntilUndone(harness, sender, id);
    const cause = await timed(measured.restored, leads, undo(undone, all));
    const ids = await numbersOf(harness, sender, edited);
    const edit = await timed(measured.edit, edited, async () => {
      const set = { status: 'contacted', city: 'Bern' };
      return (await send(harness, sender, 'PATCH', '/leads/bulk', { ids, set })).cause;
    });
    await timed(measured.editUndone, edited, undo(edit, all));
    undoable = { sender, cause };
  }
  log('measuring intake beside an undo');
  const { sender, cause } = undoable;
  const intake = () => measureIntake(harness, 'leadhub', connections, [sender]);
  const alone = await intake();
  const { cause: undo } = await send(harness, sender, 'POST', `/undo/${cause}`);
  const began = performance.now();
  const beside = await intake();
  const perSecond =
    ((await revertedBy(harness, sender, undo)) * 1000) / (performance.now() - began);
  return { ...measured, intake: { alone, beside, undo: { perSecond } } };
}

async function upload(harness: Harness, sender: Sender, leads: number): Promise<{ id: number }> {
  const columns = ['first_name', 'last_name', 'email', 'phone', 'city', 'notes'];
  const rows = Array.from({ length: leads }, (_, index) => {
    const lead = JSON.parse(leadBodies.leadhub(index, '')) as Record<string, unknown>;
    return columns.map((name) => JSON.stringify(lead[name] ?? '')).join();
  });
  const file = Buffer.from(`${columns}\n${rows.join('\n')}\n`);
  return send(harness, sender, 'POST', '/imports?file_name=leads.csv', file);
}

/** Returns its cause. */
async function runImport(harness: Harness, sender: Sender, id: number): Promise<string> {
  await send(harness, sender, 'POST', `/imports/${id}/start`);
  for (;;) {
    const { state, cause } = await send(harness, sender, 'GET', `/imports/${id}`);
    if (state === 'finished') return cause;
    if (state !== 'running') throw new Error(`The import is ${state}.`);
    await sleep(everyMs);
  }
}

/** The last transaction of an undo only ends it. */
async function waitUntilUndone(harness: Harness, sender: Sender, id: number): Promise<void> {
  while ((await send(harness, sender, 'GET', `/imports/${id}`)).undoing) await sleep(everyMs);
}

/** Returns its own cause, once the workspace has that many leads. */
async function undoWhole(
  harness: Harness,
  sender: Sender,
  cause: string,
  leads: number,
): Promise<string> {
  const undo = await send(harness, sender, 'POST', `/undo/${cause}`);
  while ((await countActive(harness, sender)) !== leads) await sleep(everyMs);
  return undo.cause;
}

/** Reads one row, so that asking for it often costs nothing. */
const countActive = ({ world }: Harness, { workspaceId }: Sender): Promise<number> =>
  world.run(async (pool) => {
    const { rows } = await pool.query<{ count: number }>(
      `select count from lead_counts where workspace_id = $1 and kind = 'all'`,
      [workspaceId],
    );
    return rows[0]?.count ?? 0;
  });

const revertedBy = ({ world }: Harness, { workspaceId }: Sender, cause: string): Promise<number> =>
  world.run(async (pool) => {
    const { rows } = await pool.query<{ count: number }>(
      `select count(*) from events
       where workspace_id = $1 and cause_id = $2 and subject_type = 'lead'`,
      [workspaceId, cause],
    );
    return rows[0]?.count ?? 0;
  });

async function numbersOf({ world }: Harness, { workspaceId }: Sender, leads: number) {
  const { rows } = await world.run((pool) =>
    pool.query<{ number: number }>(
      `select number from leads where workspace_id = $1 and deleted_at is null
       order by number limit $2`,
      [workspaceId, leads],
    ),
  );
  return rows.map(({ number }) => number);
}

async function send(
  { inlet }: Harness,
  { target }: Sender,
  method: string,
  path: string,
  body?: object,
) {
  const isFile = Buffer.isBuffer(body);
  const response = await fetch(`http://127.0.0.1:${inlet.port}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${target.key}`,
      ...(body && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
    },
    ...(body && { body: isFile ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} responded with ${response.status}: ${text}`);
  return JSON.parse(text).data as { id: number; cause: string; state: string; undoing: boolean };
}
