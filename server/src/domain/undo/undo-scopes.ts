import { DomainError } from '../errors.ts';
import type { SubjectType } from '../events/event.ts';
import { allows } from '../keys/scopes.ts';
import type { UndoableType } from './logged-change.ts';

const resources: Partial<Record<UndoableType | SubjectType, string>> = {
  lead: 'leads',
  note: 'leads',
  call: 'leads',
  contact: 'contacts',
  deal: 'deals',
  task: 'tasks',
};

/** An undo writes each record that it reverts. */
export function refuseMissingScopes(
  scopes: ReadonlySet<string> = new Set(),
  types: readonly (UndoableType | SubjectType)[],
): void {
  const needed = types.flatMap((type) => resources[type] ?? []).map((one) => `write:${one}`);
  const missing = needed.find((scope) => !allows(scopes, scope));
  if (missing === undefined) return;
  throw new DomainError('forbidden', `This undo needs the scope ${missing}.`);
}
