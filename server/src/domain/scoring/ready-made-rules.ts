// Rules that suit most workspaces, for a start. Pure.
import type { Language } from '../language.ts';
import type { RuleFilter } from './score-rule.ts';

interface ReadyMadeRule {
  name: Record<Language, string>;
  filter: RuleFilter;
  points: number;
}

export const readyMadeRules: readonly ReadyMadeRule[] = [
  {
    name: { en: 'Has a phone number', de: 'Hat eine Telefonnummer' },
    filter: { 'phone[empty]': 'false' },
    points: 10,
  },
  {
    name: { en: 'Has an e-mail address', de: 'Hat eine E-Mail-Adresse' },
    filter: { 'email[empty]': 'false' },
    points: 10,
  },
  {
    name: { en: 'Works for a company', de: 'Arbeitet für ein Unternehmen' },
    filter: { 'company[empty]': 'false' },
    points: 10,
  },
  {
    name: { en: 'Arrived this week', de: 'Kam in dieser Woche' },
    filter: { 'created_at[within]': '7d' },
    points: 15,
  },
  {
    name: { en: 'Filled in a form', de: 'Hat ein Formular ausgefüllt' },
    filter: { 'submission_count[over]': '0' },
    points: 15,
  },
  {
    name: { en: 'Has a logged call', de: 'Hat einen notierten Anruf' },
    filter: { 'call_count[over]': '0' },
    points: 20,
  },
  {
    name: { en: 'Replied', de: 'Hat geantwortet' },
    filter: { 'reply_count[over]': '0' },
    points: 20,
  },
  {
    name: { en: 'Has an event within three months', de: 'Hat binnen drei Monaten einen Termin' },
    filter: { 'event_date[within]': '90d' },
    points: 15,
  },
  {
    name: { en: 'Is lost', de: 'Ist verloren' },
    filter: { status: 'lost' },
    points: -50,
  },
];
