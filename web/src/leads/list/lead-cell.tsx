// The content of a cell of the list: one renderer a field, made once for all rows.
import type { Lead } from '@inlet/sdk';
import { IconStarFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatAge, formatDay, formatMoney, formatNumber } from '../../texts/format.ts';
import { language, locale, t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Score } from '../../ui/score.tsx';
import { TagList } from '../../ui/tag.tsx';
import type { NamedLook } from '../catalog/looks.ts';
import { Look, Muted, Nobody, Owner, SourceName, Text } from '../catalog/marks.tsx';
import type { Catalog } from '../catalog/use-catalog.ts';
import { fieldValue, type LeadField } from '../fields/lead-field.ts';
import classes from './lead-cell.module.css';

export interface CellContext {
  catalog: Catalog;
  timeZone: string;
  now: Date;
}

type Render = (value: unknown, lead: Lead) => ReactNode;

export function cellOf(field: LeadField, context: CellContext): (lead: Lead) => ReactNode {
  const render = special(field, context) ?? plain(field, context);
  return (lead) => {
    const value = fieldValue(lead, field.name);
    return value === null || value === undefined || value === ''
      ? (emptyOf(field, lead) ?? null)
      : render(value, lead);
  };
}

/** Beside nobody stands a ring; without a company, the place says where the lead is from. */
function emptyOf({ name }: LeadField, lead: Lead): ReactNode {
  if (name === 'assigned_user_id') return <Nobody />;
  if (name !== 'company') return null;
  const place = [lead.city, lead.state].filter(Boolean).join(', ');
  return <Muted>{place}</Muted>;
}

function special({ name }: LeadField, { catalog }: CellContext): Render | undefined {
  const looked = (look: NamedLook | undefined, value: unknown) =>
    look === undefined ? String(value) : <Look look={look} />;
  const renders: Record<string, Render> = {
    status: (value) => looked(catalog.statusLook.get(String(value)), value),
    stage_id: (value) => looked(catalog.stageLook.get(Number(value)), value),
    lead_score: (value) => <Score score={Number(value)} />,
    source: (value) => <SourceName name={String(value)} />,
    assigned_user_id: (value) => <Owner catalog={catalog} id={Number(value)} />,
    tag: (value) => <Tags names={value as string[]} catalog={catalog} />,
    pipeline_id: (value) => catalog.pipelines.find(({ id }) => id === value)?.name ?? null,
    starred: (value) => value === true && <IconStarFilled className={classes.star} />,
  };
  return renders[name];
}

function plain(field: LeadField, { timeZone, now }: CellContext): Render {
  const { kind, currency, unit, isMany } = field;
  if (kind === 'time') {
    return (value) => formatAge(new Date(String(value)), { language: locale(), timeZone, now });
  }
  if (kind === 'day') return (value) => formatDay(locale(), String(value));
  if (kind === 'flag') return (value) => (value === true ? t('leads.yes') : t('leads.no'));
  if (isMany) return (value) => <Text>{[value].flat().join(', ')}</Text>;
  if (kind !== 'number') return (value) => <Text>{String(value)}</Text>;
  return (value) => {
    // A value that does not fit the type stays as it was sent.
    if (typeof value !== 'number') return <Text>{String(value)}</Text>;
    const number = formatNumber(language(), value);
    const shown = currency
      ? formatMoney(language(), value, currency)
      : `${number}${unit ? ` ${unit}` : ''}`;
    return <Text>{shown}</Text>;
  };
}

export function LeadName({ lead, isFresh }: { lead: Lead; isFresh: boolean }) {
  const name = lead.name || lead.email || lead.phone || t('leads.unnamed');
  return (
    <>
      <Avatar name={name} />
      <b className={classes.name} dir="auto">
        {name}
      </b>
      {isFresh && <span className={classes.fresh} role="img" aria-label={t('leads.fresh')} />}
    </>
  );
}

function Tags({ names, catalog }: { names: string[]; catalog: Catalog }) {
  return <TagList tags={names.map((name) => ({ id: name, name, hue: catalog.tagHue(name) }))} />;
}
