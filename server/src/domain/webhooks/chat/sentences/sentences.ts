// What a message in a chat says, in the language of the workspace. Pure.
import type { Language } from '../../../language.ts';
import type { ChatEventName } from '../chat-events.ts';
import { english } from './english.ts';
import { german } from './german.ts';

export interface ChatFacts {
  /** A link. */
  subject: string;
  assignee: string;
  /** Why a deal was lost; empty when nobody said. */
  reason: string;
  /** Why a webhook was switched off. */
  code: string;
}

export interface ChatSentences {
  events: Record<ChatEventName, (facts: ChatFacts) => string>;
  test: string;
}

const texts: Record<Language, ChatSentences> = { en: english, de: german };

export const sentencesIn = (language: Language): ChatSentences => texts[language];
