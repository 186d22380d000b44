import Type from 'typebox';
import {
  type Feed,
  type FeedContent,
  feedKinds,
  taskForms,
  taskOwners,
} from '../../../domain/feeds/feed.ts';
import { anyReadScope } from '../../../domain/keys/scopes.ts';
import type { ApiStyle } from '../api-style.ts';
import type { Resource } from '../resource.ts';
import { anything, numberOrNull, textOrNull, time } from '../response-schemas.ts';

const ofLists = 'Null for tasks';

/** `publicUrl` is the base URL of the addresses. */
export const feedResource = (publicUrl: string): Resource<Feed> => ({
  kind: 'feed',
  name: 'feed',
  plural: 'feeds',
  path: '/api/v1/feeds',
  scope: 'feeds',
  // A feed only reads; whoever makes one may read what it shows.
  scopeOfAll: anyReadScope,
  deletesWith: 'delete',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('feed'),
      kind: Type.Enum([...feedKinds]),
      name: Type.String(),
      owner_id: style.refSchema('user', {
        description: 'The user whose access it has; null for a key that no user made.',
      }),
      url: textOrNull({
        description: 'The secret address. Only its owner sees it; for others it is null.',
      }),
      view_id: style.refSchema('view', {
        description: `${ofLists}, for a filter of its own, and for a view that was deleted.`,
      }),
      filter: anything({
        type: ['object', 'null'],
        additionalProperties: true,
        description: `${ofLists} and for a view.`,
      }),
      search: textOrNull(),
      sort: textOrNull(),
      direction: textOrNull(),
      columns: Type.Unsafe<string[] | null>({
        type: ['array', 'null'],
        items: { type: 'string' },
        description: `${ofLists}; empty for all columns.`,
      }),
      limit: numberOrNull({ description: `${ofLists}; the most rows.` }),
      whose: Type.Unsafe<string | null>({
        type: ['string', 'null'],
        enum: [...taskOwners, null],
        description: 'Null for lists.',
      }),
      show_as: Type.Unsafe<string | null>({
        type: ['string', 'null'],
        enum: [...taskForms, null],
        description: 'Null for lists.',
      }),
      read_at: textOrNull({
        format: 'date-time',
        description: 'When a program last read it, to within five minutes; null until then.',
      }),
      renewed_at: time(),
      created_at: time(),
      updated_at: time(),
    }),
  render: (feed, style) => ({
    ...style.ids('feed', feed),
    kind: feed.content.kind,
    name: feed.name,
    owner_id: style.ref('user', feed.member),
    url: urlOf(feed, publicUrl),
    ...contentOf(feed, style),
    read_at: feed.readAt?.toISOString() ?? null,
    renewed_at: feed.renewedAt.toISOString(),
    created_at: feed.createdAt.toISOString(),
    updated_at: feed.updatedAt.toISOString(),
  }),
  sample,
});

function urlOf({ token, content: { kind } }: Feed, publicUrl: string): string | null {
  return token && `${publicUrl}/feeds/${token}.${kind === 'tasks' ? 'ics' : 'csv'}`;
}

function contentOf({ content, view }: Feed, style: ApiStyle) {
  const { whose, showAs } = content.kind === 'tasks' ? content : { whose: null, showAs: null };
  return {
    view_id: style.ref('view', view),
    ...listPartOf(content),
    ...{ whose, show_as: showAs },
  };
}

function listPartOf(content: FeedContent) {
  if (content.kind === 'tasks') return { ...noSelection, columns: null, limit: null };
  const { filter, search, sort, direction, columns, maxRows: limit, viewId } = content;
  const selection = viewId === null ? { filter, search, sort, direction } : noSelection;
  return { ...selection, columns, limit };
}

const noSelection = { filter: null, search: null, sort: null, direction: null };

const sample: Feed = {
  id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
  number: 4,
  name: 'Leads for the sheet',
  content: {
    kind: 'leads',
    viewId: null,
    filter: { status: ['new', 'contacted'] },
    search: null,
    sort: 'created_at',
    direction: 'desc',
    columns: ['first_name', 'last_name', 'email', 'status', 'created_at'],
    maxRows: 5_000,
  },
  memberId: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61',
  keyId: null,
  member: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61', number: 5 },
  view: null,
  token: 'AZPVoHwef3CKUxtaPU5fYF8MK56NekxvseO9KhkIFyY',
  renewedAt: new Date('2026-03-28T09:15:00Z'),
  readAt: new Date('2026-03-28T10:00:00Z'),
  version: 1,
  createdAt: new Date('2026-03-28T09:15:00Z'),
  updatedAt: new Date('2026-03-28T09:15:00Z'),
};
