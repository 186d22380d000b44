// The schema of the message of a type of event, with an example. Pure.
import Type, { type TSchema } from 'typebox';
import { camelCase } from '../resource.ts';
import { looseObject, time } from '../response-schemas.ts';
import type { MessageRecord, WebhookMessage } from './webhook-messages.ts';

/** A record as the native API presents it. */
export interface PresentedRecord {
  /** Of the schema, where no response of the document has it. */
  title: string;
  schema: TSchema;
  sample: object;
}

export type PresentedRecords = Record<MessageRecord, PresentedRecord>;

const sequence = Type.Integer({ description: 'The position of the change in the event log.' });
const uuid = Type.String({ format: 'uuid' });
const sampleUuid = '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60';

/** `lead.status_changed` → LeadStatusChanged */
const pascal = (type: string): string => {
  const name = camelCase(type.replaceAll('.', '_'));
  return name.charAt(0).toUpperCase() + name.slice(1);
};

export function messageSchema(
  type: string,
  message: WebhookMessage,
  records: PresentedRecords,
): { schema: TSchema; example: object } {
  const { data, example } = dataOf(message, records);
  return {
    schema: Type.Object(
      { type: Type.Enum([type]), timestamp: time(), data },
      { title: `${pascal(type)}Message` },
    ),
    example: { type, timestamp: '2026-03-28T09:15:00.000Z', data: example },
  };
}

function dataOf({ subject, hasChanges = false }: WebhookMessage, records: PresentedRecords) {
  const { schema, sample } = subjectOf(subject, records);
  const changes = hasChanges ? changesOf(sample) : undefined;
  // The lead of a task, if it has one.
  const leadOfTask = Type.Optional(Type.Unsafe({ anyOf: [titled(records.lead), removed] }));
  const common = { ...(subject === 'task' && { lead: leadOfTask }), ...changes?.schemas };
  const logged = { sequence, version: Type.Null(), [subject]: schema ?? removed, ...common };
  if (subject === 'form' || subject === 'campaign') {
    return {
      data: Type.Object(logged),
      example: { sequence: 4711, version: null, [subject]: sample },
    };
  }
  const version = Type.Integer({ description: 'The version of the record.' });
  const shown = { sequence, version, [subject]: titled(records[subject]), ...common };
  // `version` is null once the record does not exist any more.
  const data = Type.Unsafe({ anyOf: [Type.Object(shown), Type.Object(logged)] });
  const example = { sequence: 4711, version: 3, [subject]: sample, ...changes?.sample };
  return { data, example };
}

const titled = ({ title, schema }: PresentedRecord): TSchema => Type.Unsafe({ ...schema, title });

function changesOf(sample: object) {
  const [name = 'title'] = ['status', 'company'].filter((field) => field in sample);
  const schemas = {
    previous: Type.Optional(looseObject({ description: 'The changed fields before the change.' })),
    changes: Type.Optional(looseObject({ description: 'The same fields after it.' })),
  };
  const value = (sample as Record<string, unknown>)[name];
  return { schemas, sample: { previous: { [name]: null }, changes: { [name]: value } } };
}

function subjectOf(
  subject: WebhookMessage['subject'],
  records: PresentedRecords,
): { schema?: TSchema; sample: object } {
  if (subject === 'form') return { schema: submission, sample: submissionSample };
  return { sample: subject === 'campaign' ? { uuid: sampleUuid } : records[subject].sample };
}

const removed = looseObject({
  title: 'RemovedRecord',
  description: 'What the event log has of a record that does not exist any more.',
  properties: { uuid },
  required: ['uuid'],
});

const submission = Type.Object(
  {
    uuid: Type.String({ format: 'uuid', description: 'Of the form.' }),
    number: Type.Integer({ description: 'Of the submission.' }),
    submission_id: uuid,
    form_id: Type.Integer(),
    form: Type.String({ description: 'The name of the form.' }),
    form_version: Type.Integer(),
    lead_id: Type.Integer(),
    lead_uuid: uuid,
    is_duplicate: Type.Boolean(),
    answers: looseObject({ description: 'By the keys of the fields.' }),
    origin: Type.Optional(
      looseObject({ description: 'The page, its referrer and its campaign, as far as known.' }),
    ),
  },
  { title: 'SubmittedForm' },
);

const submissionSample = {
  uuid: sampleUuid,
  number: 12,
  submission_id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61',
  form_id: 3,
  form: 'Contact us',
  form_version: 2,
  lead_id: 1842,
  lead_uuid: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f62',
  is_duplicate: false,
  answers: { first_name: 'Sarah', email: 'sarah@example.com' },
};
