// The keys by which push services recognise this installation: made once, and the same ever since,
// because browsers subscribe to the public one. The private one is sealed.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';

export interface VapidDeps {
  database: { kysely: Kysely<Tables> };
  sealer: Sealer;
}

export interface VapidKeys {
  publicKey: string;
  privateKey: string;
}

const name = 'vapid_keys';

export async function vapidKeys(deps: VapidDeps): Promise<VapidKeys> {
  const known = await readKeys(deps);
  if (known !== undefined) return known;
  const { generateVAPIDKeys } = (await import('web-push')).default;
  const { publicKey, privateKey } = generateVAPIDKeys();
  const value = JSON.stringify({ publicKey, privateKey: deps.sealer.seal(privateKey) });
  await sql`insert into installation_settings (name, value) values (${name}, ${value})
    on conflict do nothing`.execute(deps.database.kysely);
  // Another process may have been first.
  return (await readKeys(deps)) ?? { publicKey, privateKey };
}

async function readKeys({ database, sealer }: VapidDeps): Promise<VapidKeys | undefined> {
  const { rows } = await sql<{ value: string }>`
    select value from installation_settings where name = ${name}`.execute(database.kysely);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { publicKey, privateKey }: VapidKeys = JSON.parse(row.value);
  return { publicKey, privateKey: sealer.open(privateKey) };
}

/** How a push service reaches the operator: only these two forms of an address are allowed. */
export function vapidContact(publicUrl: string, mailFrom: string): string {
  if (publicUrl.startsWith('https:')) return publicUrl;
  return `mailto:${/<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom}`;
}
