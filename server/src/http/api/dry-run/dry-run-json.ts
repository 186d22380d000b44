// The response of a dry run, in both full APIs. Pure.
import Type, { type TSchema } from 'typebox';
import type { DryRunReport } from '../../../domain/dry-run/describe-dry-run.ts';
import { eventReader } from '../../../domain/keys/event-reader.ts';
import type { ApiStyle } from '../api-style.ts';
import { eventJson, eventSample, eventSchema } from '../events/event-json.ts';
import { anything } from '../response-schemas.ts';

export const dryRunType = 'application/vnd.inlet.dry-run+json';

interface Real {
  status: number;
  /** Null when it has none. */
  body: unknown;
}

/** Events that the requester may not read are counted, and not shown. */
export function dryRunJson(
  { events, eventCount, contacts, duplicates, sources, tags, webhooks }: DryRunReport,
  { status, body }: Real,
  scopes: ReadonlySet<string>,
  style: ApiStyle,
): object {
  const reader = eventReader(scopes);
  return style.wrap({
    dry_run: true,
    status,
    response: body,
    changes: events
      .filter((event) => reader.mayRead(event))
      .map((event) => eventJson(event, style)),
    change_count: eventCount,
    contacts: contacts.map((contact) => style.ids('contact', contact)),
    duplicates: duplicates.map((lead) => style.ids('lead', lead)),
    creates: { sources, tags },
    webhooks: webhooks.map(({ webhook, types }) => ({
      ...style.ids('wh', webhook),
      events: types,
    })),
  });
}

const records = (style: ApiStyle, kind: string, description: string, more: object = {}) =>
  Type.Array(Type.Object({ ...style.idSchemas(kind), ...more }), { description });

export function dryRunSchema(style: ApiStyle): { schema: TSchema; example: object } {
  const schema = Type.Object(
    {
      dry_run: Type.Literal(true),
      status: Type.Integer({ description: 'The status that the request would get.' }),
      response: anything({
        description: 'The response that it would get. The ids of new records will be others.',
      }),
      changes: Type.Array(eventSchema(style), {
        description: 'The first 100 events that it would record, as far as the key may read them.',
      }),
      change_count: Type.Integer({ description: 'The number of all of them.' }),
      contacts: records(style, 'contact', 'The known contacts that its new leads would belong to.'),
      duplicates: records(
        style,
        'lead',
        'The leads with the e-mail address or the phone of a new one.',
      ),
      creates: Type.Object(
        { sources: Type.Array(Type.String()), tags: Type.Array(Type.String()) },
        { description: 'The sources and tags that it would create, by name.' },
      ),
      webhooks: records(style, 'wh', 'The webhooks that would fire.', {
        events: Type.Array(Type.String()),
      }),
    },
    { title: 'DryRun' },
  );
  const ids = { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f62', number: 1203 };
  const report = {
    ...{ events: [eventSample], eventCount: 1, contacts: [ids], duplicates: [] },
    ...{ sources: ['Fair'], tags: [] },
    webhooks: [{ webhook: { ...ids, number: 7 }, types: ['lead.status_changed'] }],
  };
  const real = { status: 200, body: null };
  return {
    schema: style.wrapSchema(schema, { title: 'DryRunReport' }),
    example: dryRunJson(report, real, new Set(['*']), style),
  };
}
