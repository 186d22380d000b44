// Runs commands of the CLI in the process of the test.
import assert from 'node:assert/strict';
import { type ClosableContext, openContext } from '../src/cli/open-context.ts';
import { runCli } from '../src/cli/run-cli.ts';
import { readConfig } from '../src/config.ts';
import { listeners } from '../src/domain/listeners.ts';
import { type Clock, systemClock } from '../src/platform/clock.ts';
import type { TestDatabase } from './database.ts';
import { testPeople } from './people.ts';

interface InletOptions {
  database: TestDatabase;
  /** The variables of its configuration. */
  env?: Record<string, string>;
  clock?: Clock;
}

export interface Ran {
  code: number;
  out: string;
  errors: string;
}

/** Runs a command with these variables, as its own process would. */
export const runInlet = (env: NodeJS.ProcessEnv, typed: readonly string[]): Promise<Ran> =>
  run(typed, () => openContext(() => {}, env));

/** Commands on the database of the test: `json` runs one that succeeds, and returns its output. */
export function inletOn({ database, env = {}, clock = systemClock }: InletOptions) {
  const config = () => readConfig(env, '/nowhere');
  const context: ClosableContext = {
    ...{ config, clock, progress: () => {}, close: async () => {} },
    publicUrl: async () => config().publicUrl,
    open: async () => {
      const people = testPeople(database);
      return { database, connection: database.connection, listeners, clock, people };
    },
  };

  const inlet = (...typed: string[]): Promise<Ran> => run(typed, () => context);

  async function json(...typed: string[]) {
    const { code, out, errors } = await inlet(...typed, '--json');
    assert.deepEqual([code, errors], [0, '']);
    return JSON.parse(out);
  }

  return { inlet, json };
}

async function run(typed: readonly string[], context: () => ClosableContext): Promise<Ran> {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCli(typed, {
    out: (text) => out.push(text),
    error: (text) => errors.push(text),
    context,
  });
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}
