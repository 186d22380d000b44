// The content of a cell of the list of deals.
import type { Deal } from '@inlet/sdk';
import type { ReactNode } from 'react';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import type { LeadField } from '../../leads/fields/lead-field.ts';
import { FieldView } from '../../records/properties/field-view.tsx';
import { formatAge } from '../../texts/format.ts';
import { locale, t } from '../../texts/t.ts';
import type { Hue } from '../../ui/hues.ts';
import { StatusRing, type StatusShape } from '../../ui/status-ring.tsx';
import { dealValue, fieldOf } from '../deal-fields.ts';

export interface CellContext {
  catalog: Catalog;
  timeZone: string;
  now: Date;
}

export function DealCell({
  field,
  deal,
  context: { catalog, timeZone, now },
}: {
  field: LeadField;
  deal: Deal;
  context: CellContext;
}): ReactNode {
  const value = dealValue(deal, field.name);
  if (field.name === 'status') return <DealStatus deal={deal} />;
  if (value === null || value === undefined || value === '') {
    return field.name === 'assigned_user_id' ? (
      <FieldView field={field} value={null} catalog={catalog} />
    ) : null;
  }
  if (field.kind === 'time') {
    return formatAge(new Date(String(value)), { language: locale(), timeZone, now });
  }
  return <FieldView field={fieldOf(field, deal)} value={value} catalog={catalog} />;
}

const looks: Record<Deal['status'], { hue: Hue; shape: StatusShape }> = {
  open: { hue: 'blue', shape: { progress: 0.5 } },
  won: { hue: 'green', shape: { outcome: 'won' } },
  lost: { hue: 'gray', shape: { outcome: 'lost' } },
};

export function DealStatus({ deal: { status } }: { deal: Pick<Deal, 'status'> }) {
  return <StatusRing {...looks[status]}>{t(`deals.status.${status}`)}</StatusRing>;
}
