// The context of a command: opened when the command needs it, closed when it has ended.
import { readConfig } from '../config.ts';
import { listeners } from '../domain/listeners.ts';
import { createPeople } from '../domain/members/people.ts';
import { systemClock } from '../platform/clock.ts';
import { type ConnectedDatabase, connectDatabase } from '../platform/database/connect.ts';
import { findRunningServer } from '../platform/database/data-folder.ts';
import { silentLog } from '../platform/log.ts';
import type { Context } from './command.ts';

/** `print` comes from the caller, who knows the form of the output. */
export interface ClosableContext extends Omit<Context, 'print'> {
  close: () => Promise<void>;
}

export function openContext(
  progress: (line: string) => void,
  env: NodeJS.ProcessEnv = process.env,
): ClosableContext {
  const config = () => readConfig(env, process.cwd());
  let connecting: Promise<ConnectedDatabase> | undefined;
  return {
    config,
    progress,
    clock: systemClock,
    async publicUrl() {
      const { dataFolder, databaseUrl, publicUrl } = config();
      if (databaseUrl !== null) return publicUrl;
      return (await findRunningServer(dataFolder))?.serves?.publicUrl ?? publicUrl;
    },
    async open({ provision } = { provision: false }) {
      const { publicUrl, ...settings } = config();
      connecting ??= connectDatabase(settings, { log: silentLog, purpose: 'command', provision });
      const { database, connection, secret } = await connecting;
      const people = createPeople(database, { publicUrl, secret, log: silentLog });
      return { database, connection, people, clock: systemClock, listeners };
    },
    async close() {
      // A connection that was not made has thrown already, in `open`.
      const connected = await connecting?.catch(() => undefined);
      await connected?.stop();
    },
  };
}
