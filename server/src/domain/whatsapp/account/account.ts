// The accounts by which a workspace sends: its active integrations with the Cloud API.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import type { Settings } from '../../integrations/integration.ts';
import {
  type IntegrationRow,
  integrationsOf,
  secretsOf,
} from '../../integrations/integration-row.ts';
import type { Identified } from '../../record-ref.ts';

export interface WhatsappAccount {
  integrationId: string;
  /** Of the integration. */
  number: number;
  phoneNumberId: string;
  businessAccountId: string;
  accessToken: string;
  graphVersion: string;
}

interface AccountSettings {
  phone_number_id: string;
  business_account_id: string;
  access_token: string;
  graph_version?: string;
}

const whatsappType = 'whatsapp_cloud';
const defaultVersion = 'v26.0';

/** Oldest first. */
export async function readAccounts(
  db: Kysely<Tables>,
  sealer: Sealer,
  workspaceId: string,
): Promise<WhatsappAccount[]> {
  const { rows } = await sql<IntegrationRow>`${integrationsOf(workspaceId)}
    and type = ${whatsappType} and active order by number`.execute(db);
  return rows.map((row) => accountOf(sealer, row));
}

const accountOf = (sealer: Sealer, row: IntegrationRow) =>
  accountWith({ ...row, settings: { ...row.settings, ...secretsOf(sealer, row) } });

/** With its secrets among the settings. */
export function accountWith({
  id,
  number,
  settings,
}: Identified & { settings: Settings }): WhatsappAccount {
  const { phone_number_id, business_account_id, access_token, graph_version } =
    settings as unknown as AccountSettings;
  return {
    ...{ integrationId: id, number, accessToken: access_token },
    ...{ phoneNumberId: phone_number_id, businessAccountId: business_account_id },
    graphVersion: graph_version ?? defaultVersion,
  };
}
