// A group of contacts that are likely one person.
import { type RawBuilder, sql } from 'kysely';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { Identified } from '../../record-ref.ts';
import type { Contact } from '../contact.ts';
import { getContacts } from '../get-contacts.ts';
import type { Likeness } from './score-pair.ts';

/** It has the id and the number of its oldest contact. */
export interface DuplicateGroup extends Identified, Likeness {
  /** Oldest first. */
  contacts: Contact[];
}

export interface GroupRow extends Identified, Likeness {
  members: string[];
}

/** `where` is a condition on groups, aliased `g`. */
export const groupsOf = (workspaceId: string, where: RawBuilder<unknown>): RawBuilder<GroupRow> =>
  sql<GroupRow>`select g.id, g.number, g.score, g.reasons, array(
      select m.contact_id::text from duplicate_members m
      join contacts c on c.workspace_id = m.workspace_id and c.id = m.contact_id
        and c.deleted_at is null
      where m.workspace_id = g.workspace_id and m.group_id = g.id) as members
    from duplicate_groups g where g.workspace_id = ${workspaceId} and ${where}`;

export async function withContacts(
  deps: ReadDeps,
  workspaceId: string,
  rows: readonly GroupRow[],
): Promise<DuplicateGroup[]> {
  const ids = rows.flatMap(({ members }) => members);
  const contacts = new Map(
    (await getContacts(deps, workspaceId, ids)).map((contact) => [contact.id, contact]),
  );
  return rows.flatMap(({ members, score, reasons }) => {
    const present = members
      .flatMap((id) => contacts.get(id) ?? [])
      .sort((one, other) => one.number - other.number);
    const [oldest] = present;
    // Of a group that the projection has not come to again, some may be merged since.
    if (oldest === undefined || present.length < 2) return [];
    return { id: oldest.id, number: oldest.number, score, reasons, contacts: present };
  });
}
