// Writes the tags of changed leads: one statement for all that are removed, one for all that are
// added, issued at once.
import type { Queries } from '../../platform/database/queries.ts';
import { type Column, columnValues, insertText, unnestText } from '../../platform/database/rows.ts';
import type { KnownLead } from './intake/lead-index.ts';

interface TagRow {
  lead: KnownLead['row'];
  tagId: string;
}

const keys: Column<TagRow>[] = [
  { name: 'lead_id', type: 'uuid', cell: ({ lead }) => lead.id },
  { name: 'tag_id', type: 'uuid', cell: ({ tagId }) => tagId },
];
const columns: Column<TagRow>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ lead }) => lead.workspace_id },
  ...keys,
  { name: 'lead_created_at', type: 'timestamptz', cell: ({ lead }) => lead.created_at },
  { name: 'lead_number', type: 'bigint', cell: ({ lead }) => lead.number },
];
const insert = insertText('lead_tags', columns);
const remove = `delete from lead_tags t using ${unnestText(keys, 'r')}
  where t.workspace_id = $${keys.length + 1} and t.lead_id = r.lead_id and t.tag_id = r.tag_id`;

export async function writeLeadTags(
  queries: Queries,
  workspaceId: string,
  changes: readonly { before: KnownLead; after: KnownLead }[],
): Promise<void> {
  const difference = (one: KnownLead, other: KnownLead): TagRow[] =>
    one.tagIds
      .filter((tagId) => !other.tagIds.includes(tagId))
      .map((tagId) => ({ lead: one.row, tagId }));
  const removed = changes.flatMap(({ before, after }) => difference(before, after));
  const added = changes.flatMap(({ before, after }) => difference(after, before));
  const sent: Promise<unknown>[] = [];
  if (removed.length > 0) {
    const values = [...columnValues(keys, removed), workspaceId];
    sent.push(queries.query({ text: remove, values }));
  }
  if (added.length > 0) {
    sent.push(queries.query({ text: insert, values: columnValues(columns, added) }));
  }
  await Promise.all(sent);
}
