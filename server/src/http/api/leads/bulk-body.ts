// The bodies of bulk changes of leads: which leads, and what to set. Pure.
import Type, { type TSchema } from 'typebox';
import { invalidField } from '../../../domain/errors.ts';
import { inField } from '../../../domain/in-field.ts';
import type { BulkTarget } from '../../../domain/leads/bulk/bulk-target.ts';
import type { LeadChanges } from '../../../domain/leads/lead-changes.ts';
import { checkTagName } from '../../../domain/tags/tag.ts';
import { refOf } from '../../record-id.ts';
import type { Changes } from '../changes-body.ts';
import type { LeadFields } from './lead-fields.ts';
import type { LeadResource } from './lead-resource.ts';
import { filterOf, type LeadFilterQuery, leadFilterQuery } from './list-query.ts';
import { toChanges } from './to-changes.ts';

export interface TargetBody {
  ids?: (number | string)[];
  filter?: LeadFilterQuery;
}

export interface BulkBody extends TargetBody {
  set: BulkSet;
}

type BulkSet = Changes<LeadFields> & { add_tags?: string[]; remove_tags?: string[] };

/** The fields in which many leads can be alike. */
const bulkFields = [
  'status',
  'source',
  'pipeline_id',
  'pipeline_stage_id',
  'pipeline',
  'pipeline_stage',
  'assigned_user_id',
  'assigned_to',
  'starred',
  'company',
  'city',
  'state',
  'zip',
  'event_date',
  'event_type',
  'custom_fields',
  'tags',
];

const targetProperties = {
  ids: Type.Optional(
    Type.Array(
      Type.Unsafe<number | string>({ type: ['integer', 'string'], minimum: 1, maxLength: 254 }),
      {
        minItems: 1,
        description: 'Leads by number, UUID or lead_….',
        examples: [[1842, 1843]],
      },
    ),
  ),
  filter: Type.Optional(
    Type.Object(leadFilterQuery.properties, {
      additionalProperties: false,
      description: 'Instead of ids: the filters of the list of leads; {} matches all.',
    }),
  ),
};

const sampleFilter = { status: 'new', source: 'website' };

export const deleteLeadsBody = Type.Unsafe<TargetBody>(
  Type.Object(targetProperties, {
    additionalProperties: false,
    examples: [{ filter: sampleFilter }],
  }),
);

const tagNames = (description: string) =>
  Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 100, description });

export function updateLeadsBody({ updateBody }: Pick<LeadResource, 'updateBody'>) {
  const { properties } = updateBody as unknown as { properties: Record<string, TSchema> };
  const fields = Object.entries(properties).filter(([name]) => bulkFields.includes(name));
  const set = Type.Unsafe<BulkSet>({
    type: 'object',
    properties: {
      ...Object.fromEntries(fields),
      add_tags: tagNames('Names; matched in any case, or created.'),
      remove_tags: tagNames('Names, in any case.'),
    },
    additionalProperties: false,
    minProperties: 1,
    description: 'As in an update of one lead: null clears a field.',
  });
  return Type.Unsafe<BulkBody>(
    Type.Object(
      { ...targetProperties, set },
      {
        additionalProperties: false,
        examples: [{ filter: sampleFilter, set: { status: 'contacted', add_tags: ['autumn'] } }],
      },
    ),
  );
}

export async function targetOf({ ids, filter }: TargetBody): Promise<BulkTarget> {
  if (ids !== undefined && filter !== undefined) {
    throw invalidField('filter', 'ids_and_filter');
  }
  if (filter !== undefined) {
    return { filter: await inField('filter', () => filterOf(filter)) };
  }
  if (ids === undefined) throw invalidField('ids', 'ids_or_filter_required');
  return { leads: ids.map((id) => ({ text: String(id), ref: refOf(id) })) };
}

export function bulkChangesOf({ add_tags, remove_tags, ...fields }: BulkSet): LeadChanges {
  return {
    ...toChanges(fields),
    ...(add_tags && { addTags: add_tags.map((name) => checkTagName(name, 'add_tags')) }),
    ...(remove_tags && { removeTags: remove_tags }),
  };
}
