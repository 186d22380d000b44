// The events of a lead itself. Pure.
import { tellChange, tellScore } from './tell-change.ts';
import {
  type Entry,
  type Facts,
  type Part,
  type Sentence,
  sentence,
  type Telling,
  textOf,
} from './telling.ts';

export function tellLead(entry: Entry): Telling {
  const { type, before, after } = entry;
  switch (type) {
    case 'lead.created':
      return tellArrival(entry);
    case 'lead.status_changed':
      return { mark: 'actor', sentences: tellStatus(before ?? {}, after ?? {}) };
    case 'lead.assigned':
      return { mark: 'actor', sentences: [tellOwner(before, after)] };
    case 'lead.deleted':
      return { mark: 'trash', sentences: [sentence('timeline.deleted')] };
    case 'lead.restored':
      return { mark: 'actor', sentences: [sentence('timeline.restored')] };
    case 'lead.sold':
      return { mark: 'actor', sentences: [sentence('timeline.sold')] };
    case 'lead.scored':
      return tellScore(before?.score, after?.score);
    case 'lead.waiting':
      return tellWaiting(after ?? {});
    case 'lead.merged':
      return { mark: 'actor', sentences: [sentence('timeline.merged')] };
    case 'lead.unmerged':
      return { mark: 'actor', sentences: [sentence('timeline.unmerged')] };
    default:
      return tellChange(entry);
  }
}

const arrivals = {
  user: 'timeline.addedBy',
  key: 'timeline.arrivedByKey',
  import: 'timeline.arrivedByImport',
  command: 'timeline.arrivedByCommand',
  automation: 'timeline.arrivedByAutomation',
  integration: 'timeline.arrivedByIntegration',
  system: 'timeline.arrivedByForm',
} as const;

function tellArrival({ actor: { type, name }, after }: Entry): Telling {
  const key = arrivals[type as keyof typeof arrivals] ?? 'timeline.arrivedByForm';
  const source = textOf(after?.source);
  const parts = { source: { type: 'text', text: source } } as const;
  return {
    mark: type === 'user' ? 'actor' : type === 'system' ? 'form' : 'arrived',
    sentences: [
      sentence(key, { name: { type: 'text', text: name ?? '' } }),
      ...(source ? [sentence('timeline.fromSource', parts)] : []),
    ],
  };
}

function tellWaiting({ minutes, user_ids: ids }: Facts): Telling {
  const people = Array.isArray(ids) ? ids.map(Number) : [];
  return {
    mark: 'task',
    sentences: [
      sentence('timeline.waited', { minutes: { type: 'text', text: String(minutes) } }),
      ...people.map((id) => sentence('timeline.alerted', { to: { type: 'person', id } })),
    ],
  };
}

function tellStatus(before: Facts, after: Facts): Sentence[] {
  const status = (facts: Facts): Part => ({ type: 'status', key: textOf(facts.status) || null });
  const stage = (facts: Facts): Part => ({
    ...{ type: 'stage', id: textOf(facts.stage_id) || null, key: textOf(facts.stage) || null },
  });
  const hasStatus = 'status' in after;
  const hasStage = 'stage' in after || 'stage_id' in after;
  const sentences: Sentence[] = [];
  if (hasStatus) {
    sentences.push(sentence('timeline.changedStatus', { from: status(before), to: status(after) }));
  }
  if (hasStage) {
    const key = hasStatus ? 'timeline.andStage' : stageKey(before, after);
    sentences.push(sentence(key, { from: stage(before), to: stage(after) }));
  }
  return sentences;
}

function stageKey(before: Facts, after: Facts) {
  if (!before.stage) return 'timeline.enteredStage' as const;
  return after.stage ? ('timeline.changedStage' as const) : ('timeline.leftStage' as const);
}

function tellOwner(before: Facts | null, after: Facts | null): Sentence {
  const person = (facts: Facts | null): Part => {
    const id = facts?.assigned_user_id;
    return { type: 'person', id: typeof id === 'number' ? id : null };
  };
  const isNobody = typeof after?.assigned_user_id !== 'number';
  const key = isNobody ? 'timeline.unassigned' : 'timeline.assigned';
  return sentence(key, { from: person(before), to: person(after) });
}
