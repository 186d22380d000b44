// The schema of each type of trigger and step, and of a condition.
import Type, { type TObject, type TProperties } from 'typebox';
import { conditionOperators } from '../conditions/condition.ts';
import { waysToChoose } from '../steps/assignment/assign-step.ts';
import { triggerEvents } from './trigger-events.ts';

const text = (maxLength: number, description = '') =>
  Type.String({ minLength: 1, maxLength, ...(description && { description }) });
const optional = Type.Optional;

/** The number, the UUID or the key of a record. */
const reference = (description: string) =>
  Type.Unsafe<string | number>({
    type: ['integer', 'string'],
    minimum: 1,
    minLength: 1,
    maxLength: 254,
    description,
  });
const user = reference('A user.');
const users = Type.Array(user, { minItems: 1, maxItems: 100 });
const weight = Type.Integer({ minimum: 1, maximum: 100 });
const value = Type.Unsafe<unknown>({
  type: ['string', 'number', 'boolean', 'array', 'null'],
  items: { type: ['string', 'number', 'boolean'] },
});

const clockTime = Type.String({ pattern: '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$' });

const closed = (properties: TProperties, options: object = {}) =>
  Type.Object(properties, { additionalProperties: false, ...options });
const assignees = {
  assigned_user_id: optional(user),
  user_ids: optional(users),
  team_id: optional(reference('One of the users of the team.')),
  team_weights: optional(
    Type.Array(closed({ user_id: user, weight }), {
      maxItems: 100,
      description: 'Turns of some users of the team; the others have 1.',
    }),
  ),
};

const typed = (types: readonly string[], properties: TProperties, options: object = {}) =>
  closed({ type: Type.Enum([...types]), ...properties }, options);

export const triggerSchemas: Record<string, TObject> = {
  ...Object.fromEntries(triggerEvents.map((type) => [type, typed([type], {})])),
  schedule: typed(['schedule'], {
    cron: text(100, 'Five fields, such as 0 9 * * 1 for Mondays at nine.'),
    time_zone: optional(text(60, "The workspace's time zone when left out.")),
    for_each_lead: optional(
      Type.Boolean({ description: 'Once for each lead that meets the conditions.' }),
    ),
  }),
  inactivity: typed(['inactivity'], {
    days: Type.Integer({ minimum: 1, maximum: 3_650 }),
    stage_id: optional(reference('Only of leads in this stage.')),
  }),
  form: typed(['form'], { form_id: optional(reference('Only of this form.')) }),
  inbound_webhook: typed(
    ['inbound_webhook'],
    {
      creates_leads: optional(
        Type.Boolean({
          description:
            'Whether an unknown person becomes a lead; true by default. Otherwise it runs for none.',
        }),
      ),
    },
    {
      description:
        'A request to the address of the automation, for the lead whose email, phone or ' +
        'external_id the body has. Conditions and texts name its fields by trigger.body.',
    },
  ),
};

export const conditionSchema = closed({
  field: text(
    200,
    'A field of the lead, as the list of leads filters by it; deal. or contact. and a field of ' +
      'those; trigger. or steps., the id of a step and a value.',
  ),
  operator: Type.Enum([...conditionOperators]),
  value: optional(value),
  from: optional({ ...value, description: 'Of changed: only away from this value.' }),
  to: optional({ ...value, description: 'Of changed: only to this value.' }),
});

const step = (type: string, properties: TProperties, options: object = {}) =>
  typed([type], { id: optional(text(40)), ...properties }, options);

export const stepSchemas: Record<string, TObject> = {
  set_field: step('set_field', { field: text(120), value }),
  add_tag: step('add_tag', { tag: text(100) }),
  remove_tag: step('remove_tag', { tag: text(100) }),
  move_stage: step('move_stage', { stage_id: reference('A stage.') }),
  set_status: step('set_status', { status: text(100) }),
  assign: step(
    'assign',
    {
      ...assignees,
      by: optional(Type.Enum([...waysToChoose])),
      weights: optional(
        Type.Array(weight, {
          maxItems: 100,
          description: 'Turns of each user, in the order of user_ids.',
        }),
      ),
      rules: optional(
        Type.Array(
          closed({ conditions: Type.Array(conditionSchema, { maxItems: 50 }), ...assignees }),
          {
            ...{ minItems: 1, maxItems: 50 },
            description: 'The first one whose conditions all hold names who gets the lead.',
          },
        ),
      ),
      ignore_hours: optional(
        Type.Boolean({
          description: 'Also users who are absent, not at work, or have their leads of the day.',
        }),
      ),
      otherwise: optional(
        Type.Enum(['wait', 'nobody'], {
          description: 'When nobody is available: wait until somebody is, or assign nobody.',
        }),
      ),
      otherwise_user_id: optional(reference('Gets the lead when nobody is available.')),
    },
    { minProperties: 2, description: 'One user, one of several, one of a team, or by rules.' },
  ),
  create_task: step('create_task', {
    title: text(500),
    due_in_minutes: optional(Type.Integer({ minimum: 0, maximum: 525_600 })),
    assigned_user_id: optional(user),
  }),
  create_deal: step('create_deal', {
    title: text(500),
    value: optional(Type.Unsafe<string>({ type: ['string', 'number'] })),
    currency: optional(Type.String({ pattern: '^[A-Z]{3}$' })),
    stage_id: optional(reference('A stage.')),
    assigned_user_id: optional(user),
  }),
  add_note: step('add_note', { body: text(20_000) }),
  send_email: step(
    'send_email',
    {
      subject: optional(text(500)),
      body: optional(text(100_000)),
      template_id: optional(reference('A template, instead of subject and body.')),
    },
    { description: 'To the address of the lead: a subject and a body, or a template.' },
  ),
  send_whatsapp: step(
    'send_whatsapp',
    {
      template: text(512, 'The name of an approved template.'),
      language: optional(text(20)),
      variables: optional(
        Type.Array(Type.String({ maxLength: 1_000 }), {
          maxItems: 50,
          description: 'The values of its variables, in their order.',
        }),
      ),
    },
    { description: 'An approved WhatsApp template to the phone of the lead.' },
  ),
  notify: step(
    'notify',
    {
      message: text(2_000),
      to_owner: optional(Type.Boolean({ description: 'The owner of the lead.' })),
      user_ids: optional(users),
      team_id: optional(reference('All users of the team.')),
    },
    { description: 'Users get the message as a notification; by default the owner of the lead.' },
  ),
  call_url: step('call_url', {
    url: Type.String({ format: 'uri', maxLength: 2_000 }),
    method: optional(Type.Enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])),
    headers: optional(
      Type.Record(Type.String(), Type.String({ maxLength: 2_000 }), { maxProperties: 20 }),
    ),
    body: optional(text(100_000)),
  }),
  wait: step(
    'wait',
    {
      minutes: optional(Type.Integer({ minimum: 1, maximum: 525_600 })),
      until_time: optional(clockTime),
      weekdays: optional(
        Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { minItems: 1, maxItems: 7 }),
      ),
      hours: optional(closed({ from: clockTime, to: clockTime })),
      time_zone: optional(text(60)),
      event: optional(Type.Enum([...triggerEvents])),
    },
    { description: 'For minutes, until a time of day, or until an event, at most for minutes.' },
  ),
  branch: step('branch', {
    conditions: Type.Array(conditionSchema, { minItems: 1, maxItems: 50 }),
    yes: Type.Array(Type.Unsafe<object>({ type: 'object' }), { maxItems: 100 }),
    no: optional(Type.Array(Type.Unsafe<object>({ type: 'object' }), { maxItems: 100 })),
  }),
  stop: step('stop', {}),
  enrol: step('enrol', { automation_id: reference('Another automation.') }),
};
