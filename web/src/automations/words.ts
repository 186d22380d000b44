// Triggers, steps and conditions in words. Names that the server knows and the app does not, such as
// those of a later version, are shown as they are.
import type { Catalog } from '../leads/catalog/use-catalog.ts';
import type { LeadFields } from '../leads/fields/use-lead-fields.ts';
import { conditionText, sentenceOf } from '../lists/filters/condition-text.ts';
import { formatDuration } from '../texts/format.ts';
import { language, t, textOr } from '../texts/t.ts';
import type { Condition, Step, Trigger } from './definition.ts';
import { toFilter } from './to-filters.ts';

export interface Words {
  catalog: Catalog;
  fields: LeadFields;
}

export const wordOf = (key: string, name: string): string =>
  textOr(key, name.replaceAll(/[_.]/g, ' '));

/** Why a run stopped: in words of the app where the code says enough, else as the server says it. */
export const errorText = ({ code = '', message = '' }: { code?: string; message?: string }) =>
  textOr(`automations.error_${code}`, message);

export const stepName = (type: string) => wordOf(`automations.step_${type}`, type);

export const eventName = (type: string) => wordOf(`automations.event_${type}`, type);

const text = (value: unknown) => (value === undefined || value === null ? '' : String(value));

const minutesText = (minutes: unknown): string =>
  formatDuration(language(), Number(minutes) * 60_000);

const personName = ({ catalog }: Words, id: unknown) =>
  catalog.people.get(Number(id))?.name ?? t('automations.somebody');

export function conditionSentence(condition: Condition, { catalog, fields }: Words): string {
  const { field, operator } = condition;
  const known = fields.byName.get(field.replace(/^lead\./, ''));
  const filter = toFilter({ ...condition, field: known?.name ?? field });
  if (filter !== undefined && known !== undefined) {
    return sentenceOf(conditionText(filter, known, catalog));
  }
  const waited = /^steps\.[^.]+\.result$/.test(field);
  if (waited && condition.value !== undefined) {
    return wordOf(`automations.waited_${text(condition.value)}`, text(condition.value));
  }
  const name = sentenceOf({
    ...conditionText({ field: known?.name ?? field, operator: 'is', values: [] }, known, catalog),
    ...{ verb: wordOf(`automations.operator_${operator}`, operator), value: text(condition.value) },
  }).trim();
  const from =
    condition.from === undefined ? '' : t('automations.from', { value: text(condition.from) });
  const to = condition.to === undefined ? '' : t('automations.to', { value: text(condition.to) });
  return [name, from, to].filter(Boolean).join(' ');
}

const sentences = (conditions: readonly Condition[], words: Words): string =>
  new Intl.ListFormat(language(), { type: 'conjunction' }).format(
    conditions.map((condition) => conditionSentence(condition, words)),
  );

export function triggerDetail(
  trigger: Trigger,
  conditions: readonly Condition[],
  words: Words,
): string {
  const own =
    trigger.type === 'inactivity'
      ? t('automations.forDays', { days: Number(trigger.days) })
      : trigger.type === 'schedule'
        ? text(trigger.cron)
        : '';
  return [own, conditions.length === 0 ? '' : sentences(conditions, words)]
    .filter(Boolean)
    .join(', ');
}

/** The title of a card: what the step does. */
export function stepTitle(step: Step, words: Words): string {
  const { type } = step;
  const name = stepName(type);
  const named = (value: unknown) => (text(value) === '' ? name : `${name}: ${text(value)}`);
  switch (type) {
    case 'add_tag':
    case 'remove_tag':
      return text(step.tag) === '' ? name : t(`automations.title_${type}`, { tag: text(step.tag) });
    case 'assign':
      return assignTitle(step, words);
    case 'set_status':
      return named(words.catalog.statusLook.get(text(step.status))?.name ?? step.status);
    case 'move_stage':
      return named(words.catalog.stageLook.get(Number(step.stage_id))?.name);
    case 'set_field':
      return named(
        words.fields.byName.get(text(step.field))?.label ?? fieldWord(step.field, words),
      );
    case 'wait':
      return waitTitle(step);
    case 'notify':
      return t('automations.title_notify', { names: recipientsText(step, words) });
    default:
      return named(step.title ?? step.subject ?? step.template);
  }
}

const fieldWord = (field: unknown, { catalog, fields }: Words): string =>
  text(field) === ''
    ? ''
    : conditionText(
        { field: text(field), operator: 'is', values: [] },
        fields.byName.get(text(field)),
        catalog,
      ).field;

function assignTitle(step: Step, words: Words): string {
  if (step.assigned_user_id !== undefined) {
    return t('automations.title_assign', { name: personName(words, step.assigned_user_id) });
  }
  return t(step.by === 'least_loaded' ? 'automations.by_least_loaded' : 'automations.by_turns');
}

function waitTitle(step: Step): string {
  if (step.event !== undefined) {
    return t('automations.title_waitFor', { event: eventName(text(step.event)) });
  }
  if (step.until_time !== undefined) {
    return t('automations.title_waitUntil', { time: text(step.until_time) });
  }
  if (step.minutes === undefined) return stepName('wait');
  return t('automations.title_wait', { time: minutesText(step.minutes) });
}

/** The second line of a card. */
export function stepDetail(step: Step, words: Words): string {
  const { type } = step;
  if (type === 'branch') return sentences((step.conditions ?? []) as Condition[], words);
  if (type === 'wait') return waitDetail(step);
  if (type === 'assign') return teamName(step, words) ?? peopleText(step.user_ids, words);
  if (type === 'call_url') return text(step.url);
  if (type === 'set_field') return text(step.value);
  const parts = [
    text(step.body ?? step.message).split('\n', 1)[0],
    step.due_in_minutes === undefined
      ? ''
      : step.due_in_minutes === 0
        ? t('automations.dueAtOnce')
        : t('automations.dueIn', { time: minutesText(step.due_in_minutes) }),
    step.assigned_user_id === undefined ? '' : personName(words, step.assigned_user_id),
  ];
  return parts.filter(Boolean).join(', ');
}

function waitDetail(step: Step): string {
  const hours = step.hours as { from: string; to: string } | undefined;
  const parts = [
    step.event !== undefined && step.minutes !== undefined
      ? t('automations.atMost', { time: minutesText(step.minutes) })
      : '',
    hours === undefined ? '' : `${hours.from}–${hours.to}`,
    step.weekdays === undefined ? '' : weekdaysText(step.weekdays as number[]),
  ];
  return parts.filter(Boolean).join(', ');
}

// 2024-01-01 was a Monday.
export const weekdayName = (day: number, style: 'short' | 'long' = 'short'): string =>
  new Intl.DateTimeFormat(language(), { weekday: style, timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, day)),
  );

const weekdaysText = (days: readonly number[]) => days.map((day) => weekdayName(day)).join(' ');

function peopleText(ids: unknown, words: Words): string {
  if (!Array.isArray(ids)) return '';
  const names = ids.map((id) => personName(words, id));
  if (names.length <= 3) return names.join(', ');
  return t('automations.peopleCount', { count: names.length });
}

const teamName = ({ team_id }: Step, { catalog }: Words): string | undefined =>
  catalog.teams.find(({ id }) => id === Number(team_id))?.name;

/** Without anybody named, it is the owner. */
function recipientsText(step: Step, words: Words): string {
  const named = [peopleText(step.user_ids, words), teamName(step, words) ?? ''].filter(Boolean);
  const isToOwner = step.to_owner === true || (named.length === 0 && step.team_id === undefined);
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format([
    ...(isToOwner ? [t('automations.theOwner')] : []),
    ...named,
  ]);
}
