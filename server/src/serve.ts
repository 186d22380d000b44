// Starts the program, prints its address, and stops it cleanly.
import { flushCompileCache } from 'node:module';
import { readConfig } from './config.ts';
import { createSetupLink } from './domain/members/setup-link.ts';
import { redact } from './domain/redact.ts';
import { systemClock } from './platform/clock.ts';
import { type ConnectedDatabase, connectDatabase } from './platform/database/connect.ts';
import { type Registration, registerProcess } from './platform/database/processes.ts';
import { createLog } from './platform/log.ts';
import { SetupError } from './platform/setup-error.ts';
import { handleUnhandledRejections } from './platform/unhandled-rejections.ts';
import { sharedSettings } from './shared-settings.ts';
import { addressOf, listen, welcome } from './start.ts';

const stopWithinMs = 10_000;

async function main(): Promise<void> {
  const config = readConfig(process.env, process.cwd());
  const log = createLog({ level: config.logLevel, redact });
  const rejections = handleUnhandledRejections(process, log);
  const stopSignal = Promise.withResolvers<string>();
  let started = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // An embedded PostgreSQL that is starting must be stopped first; an external one needs no cleanup.
      if (!started && config.databaseUrl !== null) process.exit(0);
      stopSignal.resolve(signal);
    });
  }
  const connected = await connectDatabase(config, { log, purpose: 'server', provision: true });
  let registration: Registration | undefined;
  const running = await startOrRelease(connected);
  started = true;

  log.info({ signal: await stopSignal.promise }, 'Stopping');
  setTimeout(() => {
    log.error(`Could not stop within ${stopWithinMs / 1000} seconds`);
    process.exit(1);
  }, stopWithinMs).unref();
  await running.close();
  await registration?.stop();
  log.info('All work in flight is done');
  await connected.stop();
  process.exit(0);

  async function startOrRelease(connected: ConnectedDatabase) {
    const { database, connection, secret, stop: release } = connected;
    try {
      // Most of a start is loading this, which one that is refused does not need.
      const { buildApp } = await import('./app.ts');
      const app = await buildApp({
        ...{ config, connection, secret, log },
        unhandledRejections: rejections.count,
      });
      const isListening = config.role !== 'worker';
      const serves = isListening ? addressOf(config, await listen(app.server, config)) : null;
      if (config.role !== 'api') await app.work();
      connected.recordAddress(serves);
      // An embedded PostgreSQL serves this process alone.
      if (config.databaseUrl !== null) {
        const settings = sharedSettings(config, secret);
        registration = await registerProcess(database.pool, { role: config.role, settings, log });
      }
      const setupToken = await createSetupLink({ database, clock: systemClock });
      process.stdout.write(welcome(config, serves, setupToken));
      flushCompileCache();
      return app;
    } catch (error) {
      await release();
      throw error;
    }
  }
}

try {
  await main();
} catch (error) {
  // A SetupError is a sentence for the operator; any other error comes with its stack trace.
  const isForOperator = error instanceof SetupError;
  process.stderr.write(redact(`${isForOperator ? error.message : (error as Error).stack}\n`));
  process.exit(1);
}
