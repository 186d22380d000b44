// A type of event in words: "Lead: status changed". A type without words keeps its own.
import { i18n } from '@lingui/core';
import { t } from '../texts/t.ts';

export function eventText(type: string): string {
  const [noun = '', verb = ''] = type.split('.');
  return t('analytics.event', {
    noun: wordOf(`analytics.noun_${noun}`, noun),
    verb: wordOf(`analytics.verb_${verb}`, verb),
  });
}

const wordOf = (key: string, name: string): string =>
  key in i18n.messages ? i18n._(key) : name.replaceAll('_', ' ');
