// Submissions of forms on a Wix site, sent by an automation: all keys, or those that its owner chose.
// Nothing is signed, so the address is the secret. Pure.
import type { LeadConnector } from '../connector.ts';
import { unwrapped } from '../generic-fields.ts';
import { objectOf, textOf } from '../json-value.ts';
import { readGeneric, splitGeneric } from '../read-generic.ts';

const ids = ['submissionId', 'submissionID', 'submission_id'];

export const wix: LeadConnector = {
  type: 'wix',
  source: 'wix',
  verify: () => undefined,
  split: (request, { settings }) =>
    splitGeneric(request, settings).map((delivery) => {
      const held = objectOf(unwrapped(delivery.payload));
      const id = ids.map((name) => textOf(held[name])).find(Boolean);
      return id === undefined || settings.id_field !== undefined
        ? delivery
        : { ...delivery, key: id };
    }),
  read: readGeneric,
  sample: {
    payload: {
      data: {
        formName: 'Contact',
        contact: { name: { first: 'Sofia', last: 'Lindqvist' }, email: 'sofia@example.com' },
      },
    },
    fetched: undefined,
  },
};
