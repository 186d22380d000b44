// A cause in both full APIs. Its id is a UUID in both, as responses and events name it.
import Type, { type TSchema } from 'typebox';
import type { Cause } from '../../../domain/causes/cause.ts';
import { causeKinds, causeStates, type SubjectCounts } from '../../../domain/events/causes.ts';
import { actorJson, actorSchema } from '../activity/actor-json.ts';
import type { ApiStyle } from '../api-style.ts';
import { shownType } from '../events/event-types.ts';
import { type Listed, titled } from '../resource.ts';
import { looseObjectOrNull, textOrNull, time } from '../response-schemas.ts';

const uuidOrNull = (description: string) => textOrNull({ format: 'uuid', description });

export const causeResource: Listed<Cause> = {
  name: 'cause',
  plural: 'causes',
  path: '/api/v1/causes',
  scope: 'leads',
  schema: (style) =>
    Type.Object({
      id: Type.String({ format: 'uuid', description: 'For POST /undo/{cause}.' }),
      kind: Type.Enum([...causeKinds], {
        description: 'change: the change of one record, which is listed once it was undone.',
      }),
      subjects: Type.Unsafe<Record<string, number>>({
        type: 'object',
        additionalProperties: { type: 'integer' },
        description: 'How many records it changed: leads, contacts, deals, tasks, notes, calls.',
      }),
      file_name: textOrNull({ description: 'Of an import.' }),
      set: looseObjectOrNull({ description: 'Of a bulk edit, as it was sent.' }),
      event_type: textOrNull({ description: 'Of a change: the type of its first event.' }),
      actor: actorSchema(style),
      created_at: time(),
      events: Type.Integer({ description: 'In the event log, with this id as their cause_id.' }),
      state: Type.Enum([...causeStates], {
        description: 'running: a job still makes its changes. That of a paused import is running.',
      }),
      done: Type.Integer({
        description:
          'Leads of a bulk change, rows of an import, groups of a merge of many, or events that ' +
          'an undo reverts.',
      }),
      total: Type.Integer(),
      skipped: Type.Integer({ description: 'Records that it left alone.' }),
      undone_by: uuidOrNull('The undo that reverted it, or still does.'),
      undoes: uuidOrNull('Of an undo: the cause that it reverts.'),
      undoes_kind: Type.Unsafe<string | null>({
        type: ['string', 'null'],
        enum: [...causeKinds, null],
      }),
      undo_until: time(),
      can_undo: Type.Boolean({ description: 'By you, now.' }),
    }),
  render: (cause, style) => ({
    ...{ id: cause.id, kind: cause.kind, subjects: subjectsJson(cause.subjects) },
    file_name: cause.summary.file_name ?? null,
    set: cause.summary.set ?? null,
    event_type: cause.summary.event_type === undefined ? null : shownType(cause.summary.event_type),
    actor: actorJson(cause.actor, style),
    created_at: cause.at.toISOString(),
    ...{ events: cause.events, state: cause.state },
    ...{ done: cause.done, total: cause.total, skipped: cause.skipped },
    undone_by: cause.undoneBy,
    ...{ undoes: cause.undoes?.id ?? null, undoes_kind: cause.undoes?.kind ?? null },
    undo_until: cause.undoUntil.toISOString(),
    can_undo: cause.canUndo,
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f70',
    kind: 'bulk_edit',
    actor: {
      ...{ type: 'member', id: '0193d5a0-0000-7f00-8a53-1b2c3d4e5f61', number: 5 },
      name: 'Ada Owner',
    },
    at: new Date('2026-03-28T09:15:00Z'),
    subjects: { lead: 31_500 },
    summary: { set: { status: 'contacted' } },
    ...{ events: 31_500, state: 'running', done: 31_600, total: 48_210, skipped: 2 },
    ...{ undoes: null, undoneBy: null },
    undoUntil: new Date('2026-04-27T09:15:00Z'),
    canUndo: false,
  },
};

const plurals: Record<string, string> = {
  ...{ lead: 'leads', contact: 'contacts', deal: 'deals' },
  ...{ task: 'tasks', note: 'notes', call: 'calls' },
};

function subjectsJson(subjects: SubjectCounts): Record<string, number> {
  return Object.fromEntries(
    Object.entries(subjects).map(([type, count]) => [plurals[type] ?? type, count]),
  );
}

export function causeResponse(style: ApiStyle): TSchema {
  const { schema, render, sample, name } = causeResource;
  return style.wrapSchema(titled(schema(style), name), {
    description: 'The cause.',
    examples: [style.wrap(render(sample, style))],
  });
}
