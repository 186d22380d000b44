// What services sent to an integration, and what became of it.
import Type from 'typebox';
import { deliveryReasons } from '../../../domain/integrations/connectors/connector.ts';
import { type Delivery, deliveryStates } from '../../../domain/integrations/deliveries/delivery.ts';
import type { Resource } from '../resource.ts';
import { anything, textOrNull, time } from '../response-schemas.ts';

export const reasonSchema = {
  properties: {
    reason: { type: 'string', enum: [...deliveryReasons] },
    detail: { type: ['string', 'null'], description: 'A sentence, such as that of the service.' },
  },
};

export const deliveryResource: Resource<Delivery> = {
  ...{
    kind: 'delivery',
    name: 'integration delivery',
    plural: 'integration deliveries',
    idParam: 'delivery_id',
  },
  heading: 'Integrations',
  ...{ path: '/api/v1/integrations/:id/deliveries', scope: 'integrations', deletesWith: 'write' },
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('delivery'),
      state: Type.Enum([...deliveryStates], {
        description:
          'waiting to be handled, or to be tried again; handled; ignored on purpose; failed until ' +
          'somebody replays it; refused as forged.',
      }),
      reason: Type.Unsafe<string | null>({
        type: ['string', 'null'],
        enum: [...deliveryReasons, null],
        description: 'Why it became no lead.',
      }),
      detail: textOrNull({ description: 'A sentence, such as that of the service.' }),
      lead_id: style.refSchema('lead'),
      attempts: Type.Integer(),
      due_at: textOrNull({ description: 'When it is tried next.' }),
      payload: Type.Optional(anything({ description: 'As it was sent. Of one delivery alone.' })),
      fetched: Type.Optional(
        anything({ description: 'What the service said when asked. Of one delivery alone.' }),
      ),
      received_at: time(),
      handled_at: textOrNull(),
    }),
  render: (delivery, style) => ({
    ...style.ids('delivery', delivery),
    ...{ state: delivery.state, reason: delivery.reason, detail: delivery.detail },
    lead_id: style.ref('lead', delivery.lead),
    attempts: delivery.attempts,
    due_at: delivery.dueAt?.toISOString() ?? null,
    ...(delivery.payload !== undefined && { payload: delivery.payload }),
    ...(delivery.fetched !== undefined && { fetched: delivery.fetched }),
    received_at: delivery.receivedAt.toISOString(),
    handled_at: delivery.handledAt?.toISOString() ?? null,
  }),
  sample: {
    ...{ id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f80', number: 512, version: 1 },
    ...{ state: 'handled', reason: null, detail: null },
    lead: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f71', number: 1842 },
    ...{ attempts: 1, dueAt: null },
    receivedAt: new Date('2026-03-28T09:20:00Z'),
    handledAt: new Date('2026-03-28T09:20:01Z'),
  },
};
