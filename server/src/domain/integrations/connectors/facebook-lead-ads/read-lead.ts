// The fields of a lead as Meta returns it. Pure.
import type { Json } from '../../../leads/lead.ts';
import type { ReceivedField, ReceivedLead } from '../connector.ts';
import { idsOf, listOf, objectOf, textOf } from '../json-value.ts';

const origin = ['page_id', 'form_id', 'ad_id', 'adgroup_id', 'campaign_id', 'created_time'];

export function readMetaLead(payload: Json, fetched: Json | undefined): ReceivedLead {
  const lead = objectOf(fetched);
  const consent = consentOf(lead.custom_disclaimer_responses);
  return {
    fields: listOf(lead.field_data).flatMap(fieldOf),
    externalId: textOf(lead.id),
    origin: idsOf({ ...objectOf(payload), ...lead }, origin),
    formId: textOf(lead.form_id) ?? textOf(objectOf(payload).form_id),
    ...(consent && { consent }),
  };
}

function fieldOf(item: Json): ReceivedField[] {
  const { name, values } = objectOf(item);
  const field = textOf(name);
  if (field === undefined) return [];
  const all = listOf(values);
  return [{ name: field, value: all.length === 1 ? (all[0] ?? null) : all }];
}

/** Optional boxes are not among the fields. */
function consentOf(responses: Json | undefined): Json | undefined {
  const boxes = listOf(responses).flatMap((item) => {
    const { checkbox_key: key, is_checked: checked } = objectOf(item);
    const name = textOf(key);
    return name === undefined
      ? []
      : [[name, { given: checked === '1' || checked === true }] as const];
  });
  return boxes.length === 0 ? undefined : Object.fromEntries(boxes);
}
