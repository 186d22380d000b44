// Who is notified of an event, and of what. Pure.
import { shortenText } from '../../../platform/cut-text.ts';
import type { Actor, EventType, SubjectType } from '../../events/event.ts';
import type { NotificationKind, Params } from '../notification.ts';
import type { Channels } from '../preferences/preferences.ts';
import { createFewApart, type UnreadOfKind } from './few-apart.ts';

export interface NotifyingEvent {
  seq: number;
  type: EventType;
  subjectType: SubjectType;
  subjectId: string;
  actor: Actor;
  before: Facts | null;
  after: Facts | null;
  /** Of a change of many records; null for that of one, by a request or a run. */
  causeId: string | null;
  at: Date;
}

type Facts = Record<string, unknown>;

/** Somebody who may be notified. */
export interface Person {
  id: string;
  number: number;
  /** Owners and admins hear of what fails. */
  isAdmin: boolean;
  kinds: Readonly<Record<NotificationKind, Channels>>;
}

/** What the rules need to know besides the event. */
export interface Known {
  people: readonly Person[];
  /** By the id of the automation. */
  automationCreators: ReadonlyMap<string, Actor>;
  /** Tasks that Inlet itself created, such as for a failing webhook, of which it notifies anyway. */
  ownTasks: ReadonlySet<string>;
  /** The members whom a form names, by the id of the form. */
  formMembers: ReadonlyMap<string, readonly string[]>;
  /** Of the last hour. */
  unread: readonly UnreadOfKind[];
}

export interface NewNotification {
  memberId: string;
  kind: NotificationKind;
  subject: { type: SubjectType; id: string };
  actor: Actor;
  /** Equal for what one notification gathers. */
  gathers: string;
  count: number;
  params: Params;
  channels: Channels;
}

/** What a rule finds, for each of its people. */
type Found = Pick<NewNotification, 'kind' | 'params'> &
  Partial<Pick<NewNotification, 'subject' | 'gathers'>> & {
    people: readonly Person[];
    /** Instead of `gathers`: what is gathered once a person has many that stand alone. */
    gathersMany?: string;
  };

type Rule = (event: NotifyingEvent, known: Known) => Found | undefined;

const day = 86_400_000;
/** Imported history, and a backlog that is as old, is news to nobody. */
const newsForMs = 7 * day;

const ruleOf: { readonly [Type in EventType]?: Rule } = {
  'lead.created': assigned('assigned_user_id'),
  'lead.assigned': assigned('assigned_user_id'),
  'deal.created': assigned('assigned_user_id'),
  'deal.updated': assigned('assigned_user_id'),
  'contact.created': assigned('owner_user_id'),
  'contact.updated': assigned('owner_user_id'),
  'note.created': mentioned,
  'note.updated': mentioned,
  'task.due': due,
  'form.submitted': answered,
  'import.finished': imported,
  'import.failed': imported,
  'automation.run_failed': stopped,
  'automation.notified': addressed,
  'lead.waiting': waiting,
  'webhook.disabled': failing,
};

export const notifyingTypes = Object.keys(ruleOf) as EventType[];

/** Those that one notification gathers are one, with a count; it is about the newest of them. */
export function decide(
  events: readonly NotifyingEvent[],
  known: Known,
  now: Date,
): NewNotification[] {
  const decided = new Map<string, NewNotification>();
  const mayStandAlone = createFewApart(known.unread);
  for (const event of events) {
    if (now.getTime() - event.at.getTime() > newsForMs) continue;
    for (const one of notificationsOf(event, known, mayStandAlone)) {
      const key = `${one.memberId} ${one.gathers}`;
      const earlier = decided.get(key)?.count ?? 0;
      decided.set(key, { ...one, count: earlier + 1 });
    }
  }
  return [...decided.values()];
}

function notificationsOf(
  event: NotifyingEvent,
  known: Known,
  mayStandAlone: ReturnType<typeof createFewApart>,
): NewNotification[] {
  const found = ruleOf[event.type]?.(event, known);
  if (found === undefined) return [];
  const { kind, params, people, gathersMany } = found;
  const alone = found.gathers ?? `event ${event.seq}`;
  const { subject = { type: event.subjectType, id: event.subjectId } } = found;
  const { actor } = event;
  return people.flatMap(({ id: memberId, kinds }) => {
    const channels = kinds[kind];
    if (!Object.values(channels).includes(true)) return [];
    const isAlone = gathersMany === undefined || mayStandAlone({ memberId, kind });
    const gathers = isAlone ? alone : gathersMany;
    return [{ memberId, kind, subject, actor, gathers, count: 1, params, channels }];
  });
}

function assigned(field: string): Rule {
  return (event, known) => {
    const { subjectType, after, causeId, actor, at } = event;
    return {
      kind: 'lead_assigned',
      people: othersThanActor(event, numbered(known, [after?.[field]])),
      ...(causeId === null
        ? { gathersMany: `${subjectType} by ${actor.type} ${actor.id} ${hourOf(at)}` }
        : { gathers: `${subjectType} of ${causeId}` }),
      params: {},
    };
  };
}

interface MentioningNote {
  number: number;
  body: string;
  mentions?: { user_id: number }[];
}

function mentioned(event: NotifyingEvent, known: Known): Found | undefined {
  const note = event.after?.note as MentioningNote | undefined;
  if (note === undefined) return undefined;
  const before = mentionsOf(event.before?.note as MentioningNote | undefined);
  const people = numbered(
    known,
    [...mentionsOf(note)].filter((number) => !before.has(number)),
  );
  return {
    kind: 'mention',
    people: othersThanActor(event, people),
    params: { note_id: note.number, excerpt: excerptOf(note.body) },
  };
}

const mentionsOf = (note: MentioningNote | undefined) =>
  new Set((note?.mentions ?? []).map(({ user_id }) => user_id));

const maxExcerpt = 200;

const excerptOf = (body: string): string =>
  shortenText(body.replace(/\s+/g, ' ').trim(), maxExcerpt);

interface DueTask {
  id: string;
  due_at: string | null;
  assigned_user_id: number | null;
}

function due(
  { after, subjectType, subjectId, at }: NotifyingEvent,
  known: Known,
): Found | undefined {
  const task = after?.task as DueTask | undefined;
  if (task === undefined) return undefined;
  const { id, due_at, assigned_user_id } = task;
  const dueAt = due_at === null ? at : new Date(due_at);
  if (known.ownTasks.has(id) || at.getTime() - dueAt.getTime() > newsForMs) return undefined;
  return {
    kind: 'task_due',
    people: numbered(known, [assigned_user_id]),
    subject: { type: 'task', id },
    params: { due_at, lead_uuid: subjectType === 'lead' ? subjectId : null },
  };
}

/** Many answers to a form within an hour are one. */
function answered({ subjectId, after, at }: NotifyingEvent, known: Known): Found {
  const ids = known.formMembers.get(subjectId) ?? [];
  return {
    kind: 'form_answered',
    people: known.people.filter(({ id }) => ids.includes(id)),
    subject: { type: 'lead', id: String(after?.lead_uuid) },
    gathersMany: `answers to ${subjectId} ${hourOf(at)}`,
    params: { form_id: after?.form_id, form: after?.form },
  };
}

/** The run of an import is its starter's. */
function imported({ type, actor, after }: NotifyingEvent, known: Known): Found {
  const { created, updated, skipped, failed } = after ?? {};
  const state = type === 'import.failed' ? 'failed' : 'finished';
  return {
    kind: 'import_done',
    people: membersIn(known, actor),
    params: { state, created, updated, skipped, failed },
  };
}

/** Its creator and the admins, once an hour. */
function stopped({ subjectId, after, at }: NotifyingEvent, known: Known): Found {
  const { run_id, step_type, code } = after ?? {};
  const [creator] = membersIn(known, known.automationCreators.get(subjectId));
  return {
    kind: 'automation_stopped',
    people: known.people.filter((person) => person.isAdmin || person === creator),
    gathers: `stops of ${subjectId} ${hourOf(at)}`,
    params: { run_id, step_type, code },
  };
}

function addressed({ after, actor, at }: NotifyingEvent, known: Known): Found {
  return {
    kind: 'automation_message',
    people: numbered(known, (after?.user_ids ?? []) as unknown[]),
    gathersMany: `messages of ${actor.id} ${after?.step_id} ${hourOf(at)}`,
    params: { message: after?.message },
  };
}

/** Several that pass a level at once are one. */
function waiting({ after, at }: NotifyingEvent, known: Known): Found {
  const { level, minutes, user_ids } = after ?? {};
  return {
    kind: 'lead_waiting',
    people: numbered(known, (user_ids ?? []) as unknown[]),
    gathers: `waits ${level} ${at.toISOString()}`,
    params: { level, minutes },
  };
}

function failing({ after }: NotifyingEvent, known: Known): Found {
  const people = known.people.filter(({ isAdmin }) => isAdmin);
  return { kind: 'webhook_failing', people, params: { code: after?.code } };
}

const hourOf = (at: Date): string => at.toISOString().slice(0, 13);

/** Nobody is notified of what they did themselves. */
const othersThanActor = ({ actor }: NotifyingEvent, people: readonly Person[]): Person[] =>
  people.filter(({ id }) => actor.type !== 'member' || actor.id !== id);

/** The log has the numbers of members. */
const numbered = ({ people }: Known, numbers: readonly unknown[]): Person[] =>
  people.filter(({ number }) => numbers.includes(number));

const membersIn = ({ people }: Known, actor: Actor | undefined): Person[] =>
  people.filter(({ id }) => actor?.type === 'member' && actor.id === id);
