// Another instance of the app on the same database, with its own caches, as in another process.
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import type { Connection } from '../src/platform/database/pool.ts';
import { silentLog } from '../src/platform/log.ts';
import { testPublicUrl } from './people.ts';

export interface SecondApp {
  app: FastifyInstance;
  /** Starts the background jobs. */
  work: () => Promise<void>;
  close: () => Promise<void>;
}

export async function openSecondApp(
  connection: Connection,
  publicUrl = testPublicUrl,
  environment: Record<string, string> = {},
): Promise<SecondApp> {
  const built = await buildApp({
    config: readConfig({ INLET_PUBLIC_URL: publicUrl, ...environment }, '/nowhere'),
    connection,
    secret: 'secret'.repeat(6),
    log: silentLog,
  });
  return { app: built.server, work: built.work, close: built.close };
}
