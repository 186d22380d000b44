// A type of event in words: "Lead: status changed". A type without words keeps its own.
import { t, textOr } from '../texts/t.ts';

export function eventText(type: string): string {
  const [noun = '', verb = ''] = type.split('.');
  return t('analytics.event', {
    noun: wordOf(`analytics.noun_${noun}`, noun),
    verb: wordOf(`analytics.verb_${verb}`, verb),
  });
}

const wordOf = (key: string, name: string): string => textOr(key, name.replaceAll('_', ' '));
