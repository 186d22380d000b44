import type { Database } from '../../../platform/database/pool.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import { type MailSettings, toSettings } from './mail-settings.ts';
import { readSettings } from './settings-queries.ts';

export const getMailSettings = async (
  { database, sealer }: { database: Database; sealer: Sealer },
  workspaceId: string,
): Promise<MailSettings> => toSettings(sealer, await readSettings(database.kysely, workspaceId));
