// A change as a message in a chat: text for every program that takes Slack's incoming webhooks, and a
// section for those that know blocks. Pure.
import { shortenText } from '../../../platform/cut-text.ts';
import type { Language } from '../../language.ts';
import type { Change } from '../delivery/message.ts';
import { type ChatEventName, chatEventOf, chatEvents } from './chat-events.ts';
import { type ChatFacts, sentencesIn } from './sentences/sentences.ts';

export interface ChatStyle {
  language: Language;
  /** The web app of the workspace, such as https://crm.example.com/w/acme. */
  base: string;
}

export interface ChatMessage {
  text: string;
  blocks: object[];
}

const maxName = 150;
const everyName: ReadonlySet<string> = new Set(chatEvents);

export function chatMessage(change: Change, style: ChatStyle): ChatMessage {
  const name = chatEventOf(everyName, { ...change, isOfMany: false });
  const text =
    name === undefined ? change.type : lines(name, change, style).filter(Boolean).join('\n');
  return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] };
}

/** Of the test button. */
export function chatTest({ language }: ChatStyle): ChatMessage {
  const text = sentencesIn(language).test;
  return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] };
}

function lines(name: ChatEventName, change: Change, { language, base }: ChatStyle): string[] {
  const subject = link(subjectName(change), base + pathOf(change));
  const facts: ChatFacts = {
    subject,
    assignee: asEntered(change.record?.assignee ?? ''),
    reason: asEntered(String(field(change, 'lost_reason') ?? '')),
    code: String(change.after?.code ?? ''),
  };
  return [sentencesIn(language).events[name](facts), detailsOf(change, language)];
}

/** How to reach a person, or what a deal is worth. */
function detailsOf(change: Change, language: Language): string {
  if (change.subjectType === 'deal') {
    return amount(field(change, 'value'), field(change, 'currency'), language);
  }
  if (change.type !== 'lead.created' && change.type !== 'lead.assigned') return '';
  return ['email', 'phone', 'company', 'source']
    .map((one) => field(change, one))
    .filter((value) => typeof value === 'string' && value !== '')
    .map((value) => asEntered(String(value)))
    .join(' · ');
}

function amount(value: unknown, currency: unknown, language: Language): string {
  if (typeof value !== 'string' || typeof currency !== 'string') return '';
  const style = { style: 'currency', currency } as const;
  return new Intl.NumberFormat(language, style).format(Number(value));
}

function field({ record, after, before }: Change, name: string): unknown {
  const facts: Record<string, unknown> = { ...before, ...after, ...record?.json };
  return facts[name];
}

function subjectName(change: Change): string {
  if (change.type === 'form.submitted') return String(change.after?.form ?? '');
  if (change.type === 'task.due') {
    return String((change.after?.task as { title?: unknown } | undefined)?.title ?? '');
  }
  const named =
    change.subjectName ?? field(change, change.subjectType === 'deal' ? 'title' : 'name');
  return typeof named === 'string' ? named : '';
}

function pathOf(change: Change): string {
  const { type, subjectType, after } = change;
  const number = field(change, 'id');
  if (type === 'form.submitted') return `/leads/${after?.lead_id}`;
  if (type === 'task.due' && subjectType === 'task') return '/tasks';
  if (subjectType === 'automation') return '/automations';
  if (subjectType === 'campaign') return '/campaigns';
  if (subjectType === 'webhook') return '/settings/webhooks';
  return typeof number === 'number' ? `/${subjectType}s/${number}` : '/home';
}

const link = (name: string, url: string): string =>
  `<${url}|${asEntered(shortenText(name || '–', maxName))}>`;

/** Text as it was entered: no links, no mentions of everybody. */
const asEntered = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('|', '¦')
    .replaceAll(/@(?=channel|all|here|everyone)/gi, '@\u200b');
