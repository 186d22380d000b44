// The PostgreSQL that the files of a test run share, and the migrated data folder that they copy.
// `npm test` makes them for all; a file that is run by hand makes them for itself.

import { startTestPostgres, type TestTemplate } from './postgres.ts';
import { copyFolder } from './temporary-folder.ts';

export const TEMPLATE_VARIABLE = 'INLET_TEST_TEMPLATE';

let own: Promise<TestTemplate> | undefined;

export async function findTemplate(): Promise<TestTemplate> {
  const shared = process.env[TEMPLATE_VARIABLE];
  if (shared !== undefined) return JSON.parse(shared) as TestTemplate;
  own ??= startTestPostgres().then(({ template }) => template);
  return own;
}

/** Makes a data folder there like that of a first start, which costs twice as much. */
export async function copyDataFolder(path: string): Promise<void> {
  copyFolder((await findTemplate()).dataFolder, path);
}
