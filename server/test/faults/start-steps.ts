// The steps of a first start, recognized by their traces in the data folder, so that tests can stop a
// start there.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findRunningPostgres } from '../../src/platform/database/embedded-postgres.ts';
import { openDatabase } from '../../src/platform/database/pool.ts';
import type { ProgramData } from './data.ts';
import { sendLead } from './load.ts';
import { type Ended, runProgram, startProgram } from './program.ts';
import { createTenant } from './tenant.ts';

type Step = (data: ProgramData) => boolean | Promise<boolean>;

const has =
  (...path: string[]): Step =>
  ({ folder }) =>
    existsSync(join(folder, ...path));

export const steps = {
  'the folder is locked': has('lock'),
  'initdb runs': has('postgres.making', 'PG_VERSION'),
  'the cluster exists': has('postgres'),
  'PostgreSQL starts': ({ postgresPid }) => postgresPid() !== undefined,
  'the database is being migrated': isBeingMigrated,
} satisfies Record<string, Step>;

export type StepName = keyof typeof steps;

async function isBeingMigrated({ folder }: ProgramData): Promise<boolean> {
  const connection = findRunningPostgres(folder);
  if (connection === undefined) return false;
  const database = openDatabase(connection, { poolSize: 1 });
  try {
    const { rows } = await database.pool.query('select from schema_migrations');
    return rows.length > 0;
  } catch {
    // PostgreSQL does not accept connections yet, or the database or table does not exist.
    return false;
  } finally {
    await database.close();
  }
}

/** Starts the program and sends it the signal as soon as it reaches the step. */
export async function stopStartAt(
  data: ProgramData,
  step: StepName,
  signal: NodeJS.Signals,
): Promise<Ended> {
  const isReached: Step = steps[step];
  let isOver = false;
  let watching: Promise<void> | undefined;
  const ended = await runProgram({
    env: { INLET_DATA: data.folder },
    onStart: (kill) => {
      watching = watch(kill);
    },
  });
  isOver = true;
  await watching;
  return ended;

  async function watch(kill: (signal: NodeJS.Signals) => void): Promise<void> {
    while (!(await isReached(data))) {
      if (isOver) return;
      await sleep(1);
    }
    kill(signal);
  }
}

/** A normal start on the folder succeeds, accepts a lead, and stops cleanly. */
export async function assertStarts(data: ProgramData): Promise<void> {
  const program = await startProgram({ env: { INLET_DATA: data.folder } });
  assert.equal((await fetch(`${program.url}/readyz`)).status, 200);
  const { keys } = await data.use(createTenant);
  assert.equal((await sendLead(program.url, keys.leadhub)).status, 201);
  program.kill('SIGTERM');
  assert.equal((await program.ended).code, 0);
  assert.equal(data.postgresPid(), undefined, 'its PostgreSQL has stopped');
}
