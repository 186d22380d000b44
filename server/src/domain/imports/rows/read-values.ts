// Reads the value of a cell into the draft of a lead, one reader for each field. Pure.
import { parseTime } from '../../../platform/parse-time.ts';
import { type Catalog, findIn, type Named, nameKey, stagesOf } from '../../catalog/catalog.ts';
import { isEmail } from '../../contacts/normalise-email.ts';
import { type ProblemAt, problemAt } from '../../errors.ts';
import { fitValue } from '../../fields/fit-value.ts';
import { consentProblem } from '../../leads/fields/consent-limit.ts';
import { extraProblem } from '../../leads/fields/extra-fields.ts';
import { type LeadDraft, splitName } from '../../leads/lead.ts';
import type { ImportColumn } from '../import.ts';
import { readDay } from '../mapping/guess-notation.ts';
import { maxLengths, type PlainTarget } from '../mapping/target-fields.ts';
import { parseJson } from './parse-json.ts';

/** Sets a field of the draft, or returns why the text does not fit. */
export type ReadValue = (draft: LeadDraft, text: string) => ProblemAt | undefined;
type MakeReader = (catalog: Catalog, column: ImportColumn) => ReadValue;

const minPhoneDigits = 5;
const maxPhoneLength = 64;
const maxTags = 50;
const maxTagLength = 100;
const between = /\s*(?:[,;|]| ::: )\s*/;

const plainText =
  (target: PlainTarget, set: (draft: LeadDraft, text: string) => void): MakeReader =>
  () =>
  (draft, text) => {
    const max = maxLengths[target] ?? 200;
    if (text.length > max) return problemAt('too_long', { max });
    set(draft, text);
    return undefined;
  };

type TextField = 'company' | 'website' | 'address' | 'city' | 'state' | 'zip' | 'notes' | 'source';
const textOf = (field: TextField): MakeReader =>
  plainText(field, (draft, text) => {
    draft[field] = text;
  });

const unknown = (record: 'status' | 'pipeline' | 'stage' | 'event_type'): ProblemAt =>
  problemAt('record_unknown', { record });

export const plainReaders: Record<PlainTarget, MakeReader> = {
  name: plainText('name', (draft, text) => Object.assign(draft, splitName(text))),
  first_name: plainText('first_name', (draft, text) => {
    draft.firstName = text;
  }),
  last_name: plainText('last_name', (draft, text) => {
    draft.lastName = text;
  }),
  email: () => (draft, text) => {
    if (!isEmail(text)) return problemAt('email_invalid');
    draft.email = text;
    return undefined;
  },
  phone: () => (draft, text) => {
    const digits = text.replace(/\D/g, '').length;
    if (digits < minPhoneDigits || text.length > maxPhoneLength) return problemAt('phone_invalid');
    draft.phone = text;
    return undefined;
  },
  company: textOf('company'),
  website: textOf('website'),
  address: textOf('address'),
  city: textOf('city'),
  state: textOf('state'),
  zip: textOf('zip'),
  notes: textOf('notes'),
  source: textOf('source'),
  external_id: plainText('external_id', (draft, text) => {
    draft.externalId = text;
  }),
  event_date:
    (_, { dateOrder }) =>
    (draft, text) => {
      const day = readDay(text, dateOrder);
      if (day === undefined) return problemAt('date_invalid');
      draft.eventDate = day;
      return undefined;
    },
  created_at:
    (_, { dateOrder }) =>
    (draft, text) => {
      const time = parseTime(text) ?? parseTime(readDay(text, dateOrder) ?? '');
      if (time === undefined) return problemAt('date_invalid');
      if (time.getTime() > Date.now()) return problemAt('in_future');
      draft.createdAt = time;
      return undefined;
    },
  event_type: (catalog) => (draft, text) => {
    if (!catalog.eventTypes.byKey.has(nameKey(text))) return unknown('event_type');
    draft.eventType = text;
    return undefined;
  },
  status: (catalog) => (draft, text) => {
    const status = findNamed(catalog.statuses.all, text);
    if (status === undefined) return unknown('status');
    draft.status = status.key;
    return undefined;
  },
  pipeline: (catalog) => (draft, text) => {
    const pipeline = findNamed(catalog.pipelines.all, text);
    if (pipeline === undefined) return unknown('pipeline');
    draft.pipeline = { id: pipeline.id };
    const stage = draft.stage && findIn(catalog.stages, draft.stage);
    if (stage && stage.pipelineId !== pipeline.id) delete draft.stage;
    return undefined;
  },
  stage: (catalog) => (draft, text) => {
    const pipeline = draft.pipeline && findIn(catalog.pipelines, draft.pipeline);
    const id = pipeline?.id ?? catalog.pipelines.all[0]?.id ?? '';
    const stage = findNamed(stagesOf(catalog, id), text);
    if (stage === undefined) return unknown('stage');
    draft.stage = { id: stage.id };
    draft.pipeline ??= { id };
    return undefined;
  },
  assigned_to: (catalog) => (draft, text) => {
    const key = nameKey(text);
    const member = catalog.members.all.find(
      (one) => one.active && (one.email.toLowerCase() === key || nameKey(one.name) === key),
    );
    if (member === undefined) return problemAt('user_not_active');
    draft.assignee = { id: member.id };
    return undefined;
  },
  starred: () => (draft, text) => {
    const fitted = fitValue({ type: 'boolean', options: [] }, text);
    if ('problem' in fitted) return fitted.problem;
    draft.starred = fitted.value === true;
    return undefined;
  },
  consent: () => (draft, text) => {
    const consent = parseJson(text) ?? text;
    const problem = consentProblem(consent);
    if (problem === undefined) draft.consent = consent;
    return problem;
  },
  extra: () => (draft, text) => {
    const fields = parseJson(text);
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
      return problemAt('type_invalid', { expected: ['object'] });
    }
    const problem = extraProblem(fields);
    if (problem === undefined) draft.extra = fields;
    return problem;
  },
  tags: () => (draft, text) => {
    const list = text.startsWith('[') ? parseJson(text) : undefined;
    const values = Array.isArray(list) ? list : text.split(between);
    if (values.some((value) => typeof value === 'object')) {
      return problemAt('type_invalid', { expected: ['string'] });
    }
    const names = values.map((value) => String(value).trim()).filter((name) => name !== '');
    if (names.some((name) => name.length > maxTagLength)) {
      return problemAt('too_long', { max: maxTagLength });
    }
    const tags = [...new Set([...(draft.tags ?? []), ...names])];
    if (tags.length > maxTags) return problemAt('too_many_tags', { max: maxTags });
    draft.tags = tags;
    return undefined;
  },
};

/** By the key or the name. */
function findNamed<Item extends Named & { key: string }>(
  items: readonly Item[],
  text: string,
): Item | undefined {
  const key = nameKey(text);
  return items.find((item) => item.key === key || nameKey(item.name) === key);
}
