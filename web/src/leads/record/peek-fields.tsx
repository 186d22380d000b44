// The fields of a lead that its panel shows.

import { IconGauge } from '@tabler/icons-react';
import { FieldProperty } from '../../records/properties/field-property.tsx';
import { t } from '../../texts/t.ts';
import { Property, PropertyList } from '../../ui/property-list.tsx';
import { Score } from '../../ui/score.tsx';
import { fieldValue, type LeadField } from '../fields/lead-field.ts';
import { ownerField, stageField, statusField, tagField } from './picked-fields.ts';
import { customFieldsOf, isShown, standardFields } from './shown-fields.ts';
import type { LeadRecord } from './use-lead.ts';
import type { Picking } from './use-picking.ts';

const first: readonly [LeadField, Picking['field']][] = [
  [statusField, 'status'],
  [stageField, 'stage'],
  [ownerField, 'owner'],
];
const contact = standardFields.filter(({ name }) => ['email', 'phone'].includes(name));
const shownBefore: ReadonlySet<string> = new Set([
  ...['email', 'phone', 'assigned_user_id', 'tag', 'company', 'city'],
  ...['address', 'zip', 'state', 'website', 'external_id'],
]);

export function PeekFields({ record, picking }: { record: LeadRecord; picking: Picking }) {
  const { lead, catalog, mayWrite, set } = record;
  const line = (field: LeadField, opened?: Picking['field'], isEditable = true) => (
    <FieldProperty
      key={field.name}
      field={field}
      value={fieldValue(lead, field.name)}
      catalog={catalog}
      onSave={mayWrite && isEditable ? (value) => set(field, value) : undefined}
      isOpen={opened !== undefined && picking.field === opened}
      onClosed={picking.close}
    />
  );
  const others = standardFields.filter(
    (field) => !shownBefore.has(field.name) && isShown(field, fieldValue(lead, field.name)),
  );
  return (
    <PropertyList label={t('record.details')}>
      {first.map(([field, opened]) => line(field, opened))}
      <Property icon={<IconGauge />} label={t('lead.score')}>
        <Score score={lead.lead_score} />
      </Property>
      {contact.map((field) => line(field))}
      {others.map((field) => line(field))}
      {customFieldsOf(lead, catalog.fields)
        .filter(({ field }) => fieldValue(lead, field.name) !== undefined)
        .map(({ field, isEditable }) => line(field, undefined, isEditable))}
      {line(tagField, 'tags')}
    </PropertyList>
  );
}
