// Answers to a Jotform: a form with the answers as JSON in one of its fields. Nothing is signed, so the
// address is the secret. Pure.
import { parseLosslessly } from '../../../../platform/lossless-json.ts';
import { DomainError } from '../../../errors.ts';
import type { Json } from '../../../leads/lead.ts';
import type { LeadConnector, ReceivedField } from '../connector.ts';
import { idsOf, isObject, isScalar, type JsonObject, objectOf, textOf } from '../json-value.ts';

const question = /^q\d+_(.+)$/;

export const jotform: LeadConnector = {
  type: 'jotform',
  source: 'jotform',
  verify: () => undefined,
  split({ body }) {
    const payload = objectOf(body);
    const key = textOf(payload.submissionID);
    if (key === undefined) throw new DomainError('bad_request', 'The submissionID is missing.');
    return [{ key, payload }];
  },
  read({ payload }, { settings }) {
    const submission = objectOf(payload);
    const form = textOf(submission.formID);
    if (form !== undefined && form !== settings.form_id) {
      return { state: 'ignored', reason: 'other_source', detail: `It is of the form ${form}.` };
    }
    return {
      fields: Object.entries(answersOf(submission.rawRequest)).flatMap(fieldsOf),
      externalId: textOf(submission.submissionID),
      origin: idsOf(submission, ['formID', 'formTitle']),
      formId: form,
    };
  },
  sample: {
    payload: {
      submissionID: '5937192003114273826',
      rawRequest: JSON.stringify({
        q3_name: { first: 'Sofia', last: 'Lindqvist' },
        q4_email: 'sofia@example.com',
      }),
    },
    fetched: undefined,
  },
};

function answersOf(raw: Json | undefined): JsonObject {
  const answers = typeof raw === 'string' ? parseLosslessly(raw) : raw;
  if (!isObject(answers)) throw new Error('The rawRequest holds no answers.');
  return answers;
}

/** Composite answers are objects: those of a name and of an address fill fields of their own. */
function fieldsOf([key, value]: [string, Json]): ReceivedField[] {
  const name = question.exec(key)?.[1];
  if (name === undefined) return [];
  if (!isObject(value)) return [{ name, value }];
  const { first, last, addr_line1, addr_line2, city, state, postal, year, month, day, ...rest } =
    value;
  const part = (suffix: string, item: Json | undefined, target: string): ReceivedField[] =>
    textOf(item) === undefined ? [] : [{ name: `${name}.${suffix}`, value: item ?? null, target }];
  if (first !== undefined || last !== undefined) {
    return [...part('first', first, 'first_name'), ...part('last', last, 'last_name')];
  }
  if (addr_line1 !== undefined) {
    const lines = [addr_line1, addr_line2].map(textOf).filter(Boolean).join(', ');
    return [
      ...part('address', lines, 'address'),
      ...part('city', city, 'city'),
      ...part('state', state, 'state'),
      ...part('postal', postal, 'zip'),
      ...Object.entries(rest).map(([key, item]) => ({ name: `${name}.${key}`, value: item })),
    ];
  }
  if (year !== undefined) return [{ name, value: [year, month, day].map(textOf).join('-') }];
  // A phone of an area and a number.
  return [{ name, value: Object.values(rest).filter(isScalar).join(' ') }];
}
