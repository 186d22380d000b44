// What a command works with: opened when it asks, closed when it has ended.
import { readConfig } from '../config.ts';
import { listeners } from '../domain/listeners.ts';
import { createPeople } from '../domain/members/people.ts';
import { systemClock } from '../platform/clock.ts';
import { type ConnectedDatabase, connectDatabase } from '../platform/database/connect.ts';
import { silentLog } from '../platform/log.ts';
import type { Context } from './command.ts';

export interface ClosableContext extends Context {
  close: () => Promise<void>;
}

export function openContext(progress: (line: string) => void): ClosableContext {
  const config = () => readConfig(process.env, process.cwd());
  let connecting: Promise<ConnectedDatabase> | undefined;
  return {
    config,
    progress,
    clock: systemClock,
    async open({ provision } = { provision: false }) {
      const { publicUrl, ...settings } = config();
      connecting ??= connectDatabase(settings, { log: silentLog, purpose: 'command', provision });
      const { database, connection, secret } = await connecting;
      const people = createPeople(database, { publicUrl, secret, log: silentLog });
      return { database, connection, people, clock: systemClock, listeners };
    },
    async close() {
      // A connection that was not made has thrown already, where it was asked for.
      const connected = await connecting?.catch(() => undefined);
      await connected?.stop();
    },
  };
}
