import type { Database } from '../../platform/database/pool.ts';
import { isUuid } from '../../platform/is-uuid.ts';
import { DomainError } from '../errors.ts';
import { contracts, type Key, keyPrefixes, visiblePrefix } from './key.ts';
import { keyColumns, toKey } from './key-row.ts';

/**
 * Finds a key by id, number, visible prefix or the whole key: in one workspace, or in all of them
 * for the operator of the installation.
 */
export async function findKey(
  db: Database['kysely'],
  ref: string,
  workspaceId: string | undefined,
): Promise<Key> {
  let read = db.selectFrom('keys').select(keyColumns);
  if (workspaceId !== undefined) read = read.where('workspace_id', '=', workspaceId);
  if (isUuid(ref)) read = read.where('id', '=', ref);
  else if (/^\d{1,15}$/.test(ref)) read = read.where('number', '=', Number(ref));
  else read = read.where('prefix', '=', withoutSecret(ref));
  const [row, another] = await read.execute();
  if (row === undefined) {
    throw new DomainError('not_found', `There is no key "${withoutSecret(ref)}" here.`);
  }
  if (another !== undefined) {
    throw new DomainError('conflict', `Several keys begin with ${ref}: name one by its number.`);
  }
  return toKey(row);
}

/** The visible prefix of a whole key: messages must not repeat the secret. */
function withoutSecret(ref: string): string {
  const contract = contracts.find((one) => ref.startsWith(keyPrefixes[one]));
  return contract === undefined ? ref : visiblePrefix(contract, ref);
}
