// What a notification says, in the language of its person. Pure.
import type { Language } from '../../language.ts';
import type { DueNotification } from '../deliveries/take-due.ts';
import type { NotificationKind } from '../notification.ts';
import { english } from './english.ts';
import { german } from './german.ts';

interface Facts {
  /** The name of what it is about. */
  subject: string;
  /** Somebody, where nobody is known. */
  actor: string;
  subjectType: DueNotification['subject']['type'];
  params: DueNotification['params'];
  count: number;
}

export interface SentencesOf {
  sentences: Record<NotificationKind, (facts: Facts) => string>;
  /** Where there is no name. */
  somebody: string;
  unnamed: string;
  /** Of the mail. */
  several: (count: number, workspace: string) => string;
  more: (count: number) => string;
  open: string;
  why: (workspace: string) => string;
}

const texts: Record<Language, SentencesOf> = { en: english, de: german };

export const textsIn = (language: Language): Omit<SentencesOf, 'sentences'> => texts[language];

export function sentenceOf(language: Language, notification: DueNotification): string {
  const { sentences, somebody, unnamed } = texts[language];
  const { kind, subject, actorName, params, count } = notification;
  return sentences[kind]({
    subject: subject.name ?? unnamed,
    actor: actorName ?? somebody,
    subjectType: subject.type,
    ...{ params, count },
  });
}
