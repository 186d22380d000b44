// The names of what notifications are about, as far as their person may still read them: somebody who
// was an admin keeps the notifications of that time.
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Subject } from '../events/logged-event.ts';
import { subjectNames } from '../events/subject-names.ts';
import { allows } from '../keys/scopes.ts';

/** Those that not every role may read. */
const scopeOf: { readonly [Type in Subject['type']]?: string } = {
  webhook: 'read:webhooks',
  import: 'read:imports',
};

export function mayRead(scopes: ReadonlySet<string>, { type }: Pick<Subject, 'type'>): boolean {
  const scope = scopeOf[type];
  return scope === undefined || allows(scopes, scope);
}

/** By the ids of the subjects. */
export async function namesFor(
  db: Kysely<Tables>,
  workspaceId: string,
  subjects: readonly Subject[],
  scopes: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const readable = subjects.filter((subject) => mayRead(scopes, subject));
  const names = await subjectNames(db, workspaceId, readable);
  const webhooks = new Set(readable.flatMap(({ type, id }) => (type === 'webhook' ? [id] : [])));
  // The path of an address of another service may hold a secret.
  return new Map(
    [...names].map(([id, name]) => [id, webhooks.has(id) ? new URL(name).host : name]),
  );
}
