// Runs as a child process of tests: connects as a server or a command, reports it, and holds the
// database until SIGTERM or a kill.

import { connectDatabase } from '../src/platform/database/connect.ts';
import { silentLog } from '../src/platform/log.ts';

const [dataFolder = '', purpose] = process.argv.slice(2);
try {
  const held = await connectDatabase(
    { dataFolder, databaseUrl: null, secret: null },
    { log: silentLog, purpose: purpose === 'command' ? 'command' : 'server', provision: true },
  );
  process.once('SIGTERM', () => held.stop().then(() => process.exit(0)));
  setInterval(() => {}, 60_000);
  process.send?.('held');
} catch (error) {
  process.send?.(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  process.exitCode = 1;
}
