// The fields that lists of deals filter and sort by. A new one is an entry here.
import { sql } from 'kysely';
import { invalidField } from '../../errors.ts';
import { listed, namedField, reference, team, text, time } from '../../filters/common-fields.ts';
import type { FilterField } from '../../filters/filter-field.ts';
import type { ListKind } from '../../filters/list-kind.ts';
import { moneyColumns } from '../../filters/money-columns.ts';
import { codeColumn, numberColumn, textColumn, timeColumn } from '../../record-index/columns.ts';
import { type DealStatus, dealStatuses } from '../deal.ts';

const owner = codeColumn('assigned_user_id', sql`l.assigned_member_id`);
const currency = codeColumn('currency', sql`l.currency`);

export const dealFields: Record<string, FilterField> = {
  title: text('title', 'The whole title, in any case.'),
  status: {
    kind: 'name',
    column: codeColumn('status', sql`l.status`),
    description: `${dealStatuses.join(', ')}.`,
    resolve: (value, _, param) => [statusOf(value, param)],
    required: true,
  },
  pipeline_id: listed(
    'pipeline_id',
    codeColumn('pipeline_id', sql`l.pipeline_id`),
    'The number, the UUID or the key of a pipeline.',
    { required: true },
  ),
  stage_id: listed(
    'stage_id',
    codeColumn('stage_id', sql`l.stage_id`),
    'The number, the UUID or the key of a stage.',
    { required: true },
  ),
  assigned_user_id: listed(
    'assigned_user_id',
    owner,
    'The number, the UUID or the e-mail address of a user.',
  ),
  team_id: team(owner, 'deals'),
  contact_id: reference('contact_id', 'contacts', 'The number or the UUID of a contact.'),
  lead_id: reference('lead_id', 'leads', 'The number or the UUID of a lead.', {
    // Purging a lead records no event of its deals.
    column: { ...textColumn('lead_id', sql`l.lead_id::text`), reloadOn: ['lead.purged'] },
  }),
  currency: {
    kind: 'name',
    column: currency,
    description: 'ISO 4217, in any case.',
    resolve: (value, _, param) => [currencyOf(value, param)],
    required: true,
  },
  value: {
    kind: 'number',
    column: numberColumn('value', sql`l.value`),
    description: 'An amount, such as 4500.00.',
    required: true,
    money: moneyColumns('value', currency),
  },
  expected_close_date: {
    kind: 'day',
    column: timeColumn('expected_close_date', sql`l.expected_close_date::timestamp`),
    description: 'A day; within looks ahead.',
    span: 'future',
  },
  closed_at: {
    kind: 'time',
    column: timeColumn('closed_at', sql`l.closed_at`),
    description: 'When it was won or lost.',
  },
  lost_reason: text('lost_reason'),
  created_at: time('created_at'),
  updated_at: time('updated_at'),
};

export const dealField: ListKind<unknown>['field'] = (name) => namedField(dealFields, name);

function statusOf(value: string, param: string): DealStatus {
  const status = dealStatuses.find((one) => one === value.trim().toLowerCase());
  if (status !== undefined) return status;
  throw invalidField(param, 'not_one_of', { allowed: [...dealStatuses] });
}

function currencyOf(value: string, param: string): string {
  if (value.length <= 3) return value.toUpperCase();
  throw invalidField(param, 'currency_invalid');
}

export const dealSorts = [
  'created_at',
  'updated_at',
  'value',
  'expected_close_date',
  'title',
  'closed_at',
] as const;
