import type { Config } from '../config.ts';
import { findRunningServer, isNew } from '../platform/database/data-folder.ts';
import { maxConnections } from '../platform/database/work-pools.ts';
import { SetupError } from '../platform/setup-error.ts';
import type { Context, Output, Subcommand } from './command.ts';
import { checkConfiguration } from './doctor/check-configuration.ts';
import { checkDataFolder } from './doctor/check-data-folder.ts';
import { checkDatabase } from './doctor/check-database.ts';
import { checkPort } from './doctor/check-port.ts';
import { checkProcesses } from './doctor/check-processes.ts';
import type { Finding } from './doctor/finding.ts';

export const doctor: Subcommand = (command, context) =>
  command
    .description('Check configuration, data folder, database, clock and port, and say what to do.')
    .action(async () => context.print(report(await examine(context))));

async function examine(context: Context): Promise<Finding[]> {
  let config: Config;
  try {
    config = context.config();
  } catch (error) {
    return [broken('configuration', error, 'Correct the variables that are named.')];
  }
  return [
    ...checkConfiguration(config),
    ...(config.databaseUrl === null ? [await checkDataFolder(config.dataFolder)] : []),
    ...(await lookIntoDatabase(context, config)),
    await checkPort(config, await findServerOf(config)),
  ];
}

/** A folder that this user cannot read is a finding of its own. */
async function findServerOf({ databaseUrl, dataFolder }: Config) {
  return databaseUrl === null ? findRunningServer(dataFolder).catch(() => undefined) : undefined;
}

async function lookIntoDatabase(context: Context, config: Config): Promise<Finding[]> {
  if (config.databaseUrl === null && isNew(config.dataFolder)) {
    const message = 'It is made by the first start: npm start.';
    return [{ check: 'database', state: 'ok', message }];
  }
  try {
    const { database } = await context.open();
    return [
      ...(await checkDatabase(database, maxConnections(config.databasePool))),
      ...(await checkProcesses(database.pool)),
    ];
  } catch (error) {
    return [broken('database', error, 'Set that right, and run this again.')];
  }
}

function broken(check: string, error: unknown, advice: string): Finding {
  const message = error instanceof Error ? error.message : String(error);
  // A SetupError says itself what to do.
  return { check, state: 'problem', message, ...(error instanceof SetupError ? {} : { advice }) };
}

function report(findings: Finding[]): Output {
  const failed = findings.some((finding) => finding.state === 'problem');
  const lines = findings.map(({ check, state, message, advice }) => {
    const head = `${state.padEnd(8)} ${check}: ${message}`;
    return advice === undefined ? head : `${head}\n         → ${advice}`;
  });
  return { json: { ok: !failed, checks: findings }, text: lines.join('\n'), failed };
}
