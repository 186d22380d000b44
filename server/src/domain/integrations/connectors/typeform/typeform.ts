// Answers to a Typeform. Pure.
import type { Json } from '../../../leads/lead.ts';
import type { LeadConnector, ReceivedField } from '../connector.ts';
import { idsOf, type JsonObject, listOf, objectOf, textOf } from '../json-value.ts';
import { signatureProblem } from '../proofs.ts';

const targets = new Map([
  ['email', 'email'],
  ['phone_number', 'phone'],
]);

export const typeform: LeadConnector = {
  type: 'typeform',
  source: 'typeform',
  verify: ({ headers, raw }, { settings }) =>
    signatureProblem({
      sent: headers['typeform-signature'],
      secret: String(settings.secret),
      raw,
      encoding: 'base64',
    }),
  split({ body }) {
    const { event_type, event_id, form_response } = objectOf(body);
    const response = objectOf(form_response);
    const key = textOf(response.token) ?? textOf(event_id);
    // A typeform sends other events, too.
    if (event_type !== 'form_response' || key === undefined) return [];
    return [{ key, payload: response }];
  },
  read({ payload }, { settings }) {
    const response = objectOf(payload);
    const form = textOf(response.form_id);
    if (settings.form_id !== undefined && settings.form_id !== form) {
      return { state: 'ignored', reason: 'other_source', detail: `It is of the form ${form}.` };
    }
    const titles = titlesOf(objectOf(response.definition));
    const hidden = Object.entries(objectOf(response.hidden));
    return {
      fields: [
        ...listOf(response.answers).flatMap((answer) => fieldOf(objectOf(answer), titles)),
        ...hidden.map(([name, value]) => ({ name, value })),
      ],
      externalId: textOf(response.token),
      origin: idsOf(response, ['form_id', 'submitted_at', 'landed_at']),
      formId: form,
    };
  },
  sample: {
    payload: {
      ...{ form_id: 'lT4Z3j', token: 'a3a12ec67a1365927098a606107fac15' },
      definition: { fields: [{ id: 'DlXFaesGBpoF', ref: 'name', title: 'What is your name?' }] },
      answers: [
        { type: 'text', text: 'Sofia Lindqvist', field: { id: 'DlXFaesGBpoF', ref: 'name' } },
        { type: 'email', email: 'sofia@example.com', field: { id: 'SMEUb7VJz92Q', ref: 'mail' } },
      ],
    },
    fetched: undefined,
  },
};

/** By the id of a field. */
const titlesOf = ({ fields }: JsonObject): Map<string, string> =>
  new Map(
    listOf(fields).flatMap((field) => {
      const { id, title } = objectOf(field);
      const [key, text] = [textOf(id), textOf(title)];
      return key === undefined || text === undefined ? [] : [[key, text] as const];
    }),
  );

function fieldOf(
  { type, field, ...answer }: JsonObject,
  titles: Map<string, string>,
): ReceivedField[] {
  const { id, ref } = objectOf(field);
  const kind = textOf(type) ?? '';
  const key = textOf(id) ?? '';
  const name = textOf(ref) ?? key;
  if (name === '') return [];
  return [
    { name, label: titles.get(key), value: answered(kind, answer), target: targets.get(kind) },
  ];
}

/** The value is under the key that the type names. */
function answered(type: string, answer: JsonObject): Json {
  const value = (Object.hasOwn(answer, type) ? answer[type] : null) ?? null;
  const { label, labels, other } = objectOf(value);
  if (type === 'choice') return label ?? other ?? null;
  if (type === 'choices') return [...listOf(labels), ...(other === undefined ? [] : [other])];
  return value;
}
