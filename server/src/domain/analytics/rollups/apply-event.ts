// Changes the history of a lead or a deal by one event. Pure.
import { isTouch, touchTime } from '../../leads/first-touch.ts';
import type { Facts, LogEntry, StageHistory } from './stage-history.ts';

/** Applies the next event to the history. */
export function applyEvent(history: StageHistory, entry: LogEntry): void {
  const { type, at, facts } = entry;
  if (type === 'lead.created' || type === 'deal.created') history.created ??= at;
  else history.touched ??= touchedAt(entry, history.created);
  if (type === 'lead.deleted' || type === 'deal.deleted') history.inTrash = true;
  if (type === 'lead.restored' || type === 'deal.restored') history.inTrash = false;
  if (facts.source !== undefined) history.source = facts.source ?? '';
  if (facts.assigned_user_id !== undefined) history.owner = String(facts.assigned_user_id ?? '');
  if (facts.value !== undefined) history.value = String(facts.value ?? '0');
  if (facts.currency !== undefined) history.currency = facts.currency ?? '';
  if (facts.status) {
    history.status = facts.status;
    history.statuses.add(facts.status);
  }
  if (facts.stage_id !== undefined) goTo(history, facts.stage_id, facts.pipeline, at);
  if (facts.lost_reason !== undefined && history.closed) {
    history.closed.reason = facts.lost_reason ?? '';
  }
  const closed = closing(entry);
  if (closed !== undefined) close(history, closed, facts, at);
  if (type === 'deal.reopened') reopen(history);
}

/** The time of the touch, if the entry is one. */
function touchedAt(
  { type, actorType, at, facts }: LogEntry,
  created: number | null,
): number | null {
  if (!isTouch(type, actorType) || facts.reason !== undefined) return null;
  const touched = facts.call ? Date.parse(facts.call.at) : at;
  return touchTime(touched, created ?? touched);
}

function goTo(
  history: StageHistory,
  stage: string | null,
  pipeline: string | null | undefined,
  at: number,
): void {
  const visits = history.runs.at(-1);
  const here = visits?.at(-1);
  const isHere = here !== undefined && here.next === 'here';
  const leaves = pipeline !== undefined && pipeline !== history.pipeline;
  if (leaves) history.pipeline = pipeline;
  if (isHere && here.stage === stage && !leaves) return;
  const goesOn = isHere && stage !== null && !leaves;
  if (isHere) {
    here.left ??= at;
    here.next = goesOn ? stage : 'out';
  }
  if (stage === null) return;
  const visit = { stage, entered: at, left: null, next: 'here' };
  if (goesOn) visits?.push(visit);
  else history.runs.push([visit]);
}

/** A deal may be created as closed. */
function closing({ type, facts: { status } }: LogEntry): 'won' | 'lost' | undefined {
  if (type === 'deal.won') return 'won';
  if (type === 'deal.lost') return 'lost';
  return type === 'deal.created' && (status === 'won' || status === 'lost') ? status : undefined;
}

function close(history: StageHistory, as: 'won' | 'lost', facts: Facts, at: number): void {
  history.closed = { as, at, reason: facts.lost_reason ?? '' };
  const here = history.runs.at(-1)?.at(-1);
  // Closing may itself have moved the record to this stage, which it then has not left.
  if (here?.next === 'here' && here.entered !== at) here.left ??= at;
}

function reopen(history: StageHistory): void {
  history.closed = null;
  const here = history.runs.at(-1)?.at(-1);
  if (here?.next === 'here') here.left = null;
}
