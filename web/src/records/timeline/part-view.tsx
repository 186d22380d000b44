// A name or value within a sentence of the timeline.

import type { ActorSummary } from '@inlet/sdk';
import type { ReactNode } from 'react';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import type { Times } from '../../session/use-times.ts';
import { formatLength } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { StatusRing } from '../../ui/status-ring.tsx';
import { Tag } from '../../ui/tag.tsx';
import { dueOf } from '../due.ts';
import { fieldName } from '../field-name.ts';
import { formatValue } from '../format-value.ts';
import { ActorName } from './actor-name.tsx';
import type { Part } from './telling.ts';
import classes from './timeline.module.css';

export interface PartContext {
  actor: ActorSummary;
  /** The request, import or run that the change belongs to. */
  cause?: string | null;
  catalog: Catalog;
  when: Times;
}

export function toElement(
  part: Part,
  { actor, cause = null, catalog, when }: PartContext,
): ReactNode {
  switch (part.type) {
    case 'actor':
      return <ActorName actor={actor} cause={cause} />;
    case 'text':
      return <b dir="auto">{part.text}</b>;
    case 'status':
      return <StatusName statusKey={part.key} catalog={catalog} />;
    case 'stage':
      return <StageName uuid={part.id} stageKey={part.key} catalog={catalog} />;
    case 'person':
      return (
        <b dir="auto">
          {(part.id !== null && catalog.people.get(part.id)?.name) || t('record.nobody')}
        </b>
      );
    case 'time':
      return dueOf(part.at, { ...when, now: new Date() }).text;
    case 'duration':
      return <b>{formatLength(language(), part.seconds)}</b>;
    case 'outcome':
      return outcomeText(part.outcome);
    case 'field':
      return fieldName(part.name, catalog.fields);
    case 'value':
      return <Value field={part.field} value={part.value} catalog={catalog} />;
  }
}

const outcomes = ['connected', 'left_voicemail', 'no_answer', 'busy', 'wrong_number'] as const;

export function outcomeText(outcome: string): string {
  const known = outcomes.find((one) => one === outcome);
  return known === undefined ? outcome : t(`timeline.outcome.${known}`);
}

interface StatusProps {
  statusKey: string | null;
  catalog: Catalog;
}

function StatusName({ statusKey, catalog }: StatusProps) {
  if (statusKey === null) return t('record.empty');
  const look = catalog.statusLook.get(statusKey);
  if (look === undefined) return <b>{statusKey}</b>;
  return (
    <span className={classes.status}>
      <StatusRing hue={look.hue} shape={look.shape}>
        {look.name}
      </StatusRing>
    </span>
  );
}

interface StageProps {
  uuid: string | null;
  stageKey: string | null;
  catalog: Catalog;
}

function StageName({ uuid, stageKey, catalog }: StageProps) {
  const stage = catalog.stages.find((one) => one.uuid === uuid);
  return <b dir="auto">{stage?.name ?? stageKey ?? t('record.empty')}</b>;
}

interface ValueProps {
  field: string;
  value: unknown;
  catalog: Catalog;
}

export function Value({ field, value, catalog }: ValueProps) {
  if (field === 'tags' && Array.isArray(value)) {
    return value.map((name) => (
      <span key={String(name)} className={classes.tag}>
        <Tag hue={catalog.tagHue(String(name))}>{String(name)}</Tag>
      </span>
    ));
  }
  const definition = catalog.fields.find(({ key }) => key === field);
  const text = formatValue(value, definition);
  return text === '' ? t('record.empty') : <b dir="auto">{text}</b>;
}
