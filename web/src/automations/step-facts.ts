// What a step of a run saw and did, in words.
import type { AutomationRunStep } from '@inlet/sdk';
import { t } from '../texts/t.ts';
import type { Settings } from './definition.ts';
import { wordOf } from './words.ts';

type Ran = Pick<AutomationRunStep, 'type' | 'outcome' | 'saw' | 'did'>;

interface Considered {
  name: string;
  available: boolean;
  reason?: string;
}

/** A date and a time, as the person reads them. */
type Moment = (time: string) => string;

export function stepFacts({ type, outcome, saw, did }: Ran, moment: Moment): string {
  if (outcome === 'skipped') {
    const reason = String(did.reason ?? '');
    return wordOf(`automations.skipped_${reason}`, reason);
  }
  const until = typeof did.until === 'string' ? moment(did.until) : undefined;
  if (type === 'wait') {
    return until === undefined
      ? t('automations.waitsForEvent')
      : t('automations.waitsUntil', { time: until });
  }
  const considered = Array.isArray(saw.considered) ? (saw.considered as Considered[]) : [];
  if (type === 'assign' && until !== undefined) {
    return [
      t('automations.waitsForPerson', { name: String(did.waits_for), time: until }),
      ...leftOut(considered),
    ].join('; ');
  }
  if (type === 'assign' && typeof did.assigned_to === 'string') {
    const name = did.assigned_to;
    return [wordsOfReason(name, String(did.reason ?? 'named')), ...leftOut(considered)].join('; ');
  }
  return [...factsOf(did), ...factsOf(saw)].map(([name, value]) => `${name}: ${value}`).join(', ');
}

const reasons = ['named', 'turn', 'least_loaded', 'otherwise'] as const;

function wordsOfReason(name: string, reason: string): string {
  const known = reasons.find((one) => one === reason) ?? 'named';
  return t(`automations.assigned_${known}`, { name });
}

const leftOut = (considered: readonly Considered[]): string[] =>
  considered
    .filter(({ available }) => !available)
    .map(({ name, reason = '' }) =>
      t('automations.leftOut', { name, reason: wordOf(`automations.left_${reason}`, reason) }),
    );

/** Numbers of records say nothing to people. */
const hidden: readonly string[] = ['user_id', 'task', 'deal', 'note', 'mail', 'whatsapp', 'run_id'];

function factsOf(facts: Settings): [string, string][] {
  return Object.entries(facts)
    .filter(
      ([name, value]) =>
        !hidden.includes(name) && value !== null && value !== '' && typeof value !== 'undefined',
    )
    .map(([name, value]) => [wordOf(`automations.fact_${name}`, name), textOf(value)]);
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
