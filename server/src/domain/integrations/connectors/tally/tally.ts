// Answers to a Tally form. Pure.
import type { Json } from '../../../leads/lead.ts';
import type { LeadConnector, ReceivedField } from '../connector.ts';
import { idsOf, type JsonObject, listOf, objectOf, textOf } from '../json-value.ts';
import { signatureProblem } from '../proofs.ts';

const targets = new Map([
  ['INPUT_EMAIL', 'email'],
  ['INPUT_PHONE_NUMBER', 'phone'],
]);

export const tally: LeadConnector = {
  type: 'tally',
  source: 'tally',
  verify: ({ headers, raw }, { settings }) =>
    signatureProblem({
      sent: headers['tally-signature'],
      secret: String(settings.signing_secret),
      raw,
      encoding: 'base64',
    }),
  split({ body }) {
    const { eventType, eventId, data } = objectOf(body);
    const response = objectOf(data);
    const key = textOf(response.submissionId) ?? textOf(response.responseId) ?? textOf(eventId);
    if (eventType !== 'FORM_RESPONSE' || key === undefined) return [];
    return [{ key, payload: response }];
  },
  read({ payload }, { settings }) {
    const response = objectOf(payload);
    const form = textOf(response.formId);
    if (settings.form_id !== undefined && settings.form_id !== form) {
      return { state: 'ignored', reason: 'other_source', detail: `It is of the form ${form}.` };
    }
    return {
      fields: listOf(response.fields).flatMap((field) => fieldOf(objectOf(field))),
      externalId: textOf(response.submissionId),
      origin: idsOf(response, ['formId', 'formName', 'respondentId', 'createdAt']),
      formId: form,
    };
  },
  sample: {
    payload: {
      ...{ submissionId: 'wdXy2q', formId: 'wQ7Lo3' },
      fields: [
        { key: 'question_1', label: 'Name', type: 'INPUT_TEXT', value: 'Sofia Lindqvist' },
        { key: 'question_2', label: 'E-mail', type: 'INPUT_EMAIL', value: 'sofia@example.com' },
      ],
    },
    fetched: undefined,
  },
};

function fieldOf({ key, label, type, value = null, options }: JsonObject): ReceivedField[] {
  const name = textOf(key);
  if (name === undefined) return [];
  const target = targets.get(textOf(type) ?? '');
  return [{ name, label: textOf(label), value: withTexts(value, listOf(options)), target }];
}

/** Choices are the ids of options, and files are objects. */
function withTexts(value: Json, options: Json[]): Json {
  const texts = new Map(
    options.map((option) => {
      const { id, text } = objectOf(option);
      return [textOf(id), textOf(text)];
    }),
  );
  if (!Array.isArray(value)) return texts.get(textOf(value)) ?? value;
  const all = value.map((item) => textOf(objectOf(item).url) ?? texts.get(textOf(item)) ?? item);
  return all.length === 1 ? (all[0] ?? null) : all;
}
