// Leads from the lead forms of Google Ads. The key in the body proves where they come from; it is never
// stored. Pure.
import { DomainError } from '../../../errors.ts';
import type { Json } from '../../../leads/lead.ts';
import type { LeadConnector, ReceivedField } from '../connector.ts';
import { keyOf } from '../generic-key.ts';
import { idsOf, isObject, listOf, objectOf, textOf } from '../json-value.ts';
import { isSame } from '../proofs.ts';

const targets = new Map([
  ['FULL_NAME', 'name'],
  ['FIRST_NAME', 'first_name'],
  ['LAST_NAME', 'last_name'],
  ['EMAIL', 'email'],
  ['WORK_EMAIL', 'email'],
  ['PHONE_NUMBER', 'phone'],
  ['WORK_PHONE', 'phone'],
  ['STREET_ADDRESS', 'address'],
  ['POSTAL_CODE', 'zip'],
  ['CITY', 'city'],
  ['REGION', 'state'],
  ['COMPANY_NAME', 'company'],
]);
const origin = [
  ...['form_id', 'campaign_id', 'adgroup_id', 'creative_id', 'asset_group_id', 'gcl_id'],
  ...['lead_submit_time', 'lead_source', 'lead_stage'],
];
// The samples of Google spell it with a capital letter.
const keyNames = ['google_key', 'Google_key'];

export const googleAds: LeadConnector = {
  type: 'google_ads',
  source: 'google',
  verify({ body }, { settings }) {
    const sent = keyNames.map((name) => textOf(objectOf(body)[name])).find(Boolean);
    return isSame(sent, String(settings.google_key)) ? undefined : { reason: 'token_wrong' };
  },
  split({ body, headers, at }) {
    if (!isObject(body)) throw new DomainError('bad_request', 'The body must be an object.');
    const payload = Object.fromEntries(
      Object.entries(body).filter(([name]) => !keyNames.includes(name)),
    );
    const id = textOf(payload.lead_id);
    const key = id ?? keyOf({ headers, payload, idField: undefined, at });
    return [{ key, payload }];
  },
  read({ payload }) {
    const lead = objectOf(payload);
    if (lead.is_test === true) return { state: 'ignored', reason: 'test' };
    return {
      fields: listOf(lead.user_column_data).flatMap(fieldOf),
      externalId: textOf(lead.lead_id),
      origin: idsOf(lead, origin),
      formId: textOf(lead.form_id),
    };
  },
  sample: {
    payload: {
      ...{ lead_id: 'TeSter-123', form_id: '1', campaign_id: '2' },
      user_column_data: [
        { column_id: 'FULL_NAME', string_value: 'Sofia Lindqvist' },
        { column_id: 'EMAIL', string_value: 'sofia@example.com' },
        { column_id: 'PHONE_NUMBER', string_value: '+46701234567' },
      ],
    },
    fetched: undefined,
  },
};

function fieldOf(item: Json): ReceivedField[] {
  const { column_id, column_name, string_value } = objectOf(item);
  const label = textOf(column_name);
  const name = textOf(column_id) ?? label;
  if (name === undefined) return [];
  return [{ name, label, value: string_value ?? null, target: targets.get(name) }];
}
