// The body that creates a feed, and the content that it asks for.
import Type, { type Static } from 'typebox';
import { invalidField } from '../../../domain/errors.ts';
import type { NewFeed } from '../../../domain/feeds/create-feed.ts';
import {
  feedKinds,
  type NewFeedContent,
  taskForms,
  taskOwners,
} from '../../../domain/feeds/feed.ts';
import { refOf } from '../../record-id.ts';
import { optionalOrNull, recordId } from '../body-fields.ts';
import { filterBody, filterTexts } from '../filter-body.ts';

const maxFeedRows = 50_000;
const defaultRows = 10_000;

export const createFeedBody = Type.Object(
  {
    kind: Type.Enum([...feedKinds], { description: 'A list as CSV, or tasks as a calendar.' }),
    name: Type.String({ minLength: 1, maxLength: 100 }),
    view_id: recordId({
      description: 'A saved view: the feed shows its filter and its order as they are by then.',
    }),
    filter: Type.Optional(filterBody('The parameters of the list; no search. Not with a view.')),
    search: optionalOrNull<string>({ type: 'string', maxLength: 200 }),
    sort: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: 'created_at by default.' }),
    ),
    direction: Type.Optional(Type.Enum(['asc', 'desc'], { description: 'desc by default.' })),
    columns: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
        maxItems: 200,
        uniqueItems: true,
        description: 'As those of an export, in their order; all by default.',
      }),
    ),
    limit: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: maxFeedRows,
        description: `The most rows; ${defaultRows.toLocaleString('en')} by default.`,
      }),
    ),
    whose: Type.Optional(
      Type.Enum([...taskOwners], { description: 'Of tasks: your own, by default, or all.' }),
    ),
    show_as: Type.Optional(
      Type.Enum([...taskForms], {
        description: 'Of tasks: events, by default, which every calendar shows, or to-dos.',
      }),
    ),
  },
  {
    additionalProperties: false,
    examples: [
      {
        kind: 'leads',
        name: 'Leads for the sheet',
        filter: { status: ['new', 'contacted'] },
        columns: ['first_name', 'last_name', 'email', 'status', 'created_at'],
        limit: 5_000,
      },
      { kind: 'tasks', name: 'My tasks', whose: 'mine', show_as: 'events' },
    ],
  },
);

type Body = Static<typeof createFeedBody>;

const ofSelection = ['filter', 'search', 'sort', 'direction'] as const;
const ofLists = ['view_id', ...ofSelection, 'columns', 'limit'] as const;
const ofTasks = ['whose', 'show_as'] as const;

export function toNewFeed(body: Body): NewFeed {
  const others = body.kind === 'tasks' ? ofLists : ofTasks;
  const misplaced = others.find((name) => body[name] !== undefined);
  if (misplaced !== undefined) throw invalidField(misplaced, 'unknown_field');
  return { name: body.name, content: contentOf(body) };
}

function contentOf(body: Body): NewFeedContent {
  const { kind, view_id, filter = {}, search, columns = [], limit = defaultRows } = body;
  if (kind === 'tasks') {
    return { kind, whose: body.whose ?? 'mine', showAs: body.show_as ?? 'events' };
  }
  if (view_id !== undefined && ofSelection.some((name) => body[name] !== undefined)) {
    throw invalidField('view_id', 'view_and_filter');
  }
  return {
    kind,
    view: view_id === undefined ? null : refOf(view_id),
    filter: filterTexts(filter, 'filter'),
    search: search?.trim() || null,
    sort: body.sort ?? 'created_at',
    direction: body.direction ?? 'desc',
    columns,
    maxRows: limit,
  };
}
