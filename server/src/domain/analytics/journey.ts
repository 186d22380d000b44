// What became of a lead or a deal, told from its events alone: through which stages it went, and
// whose it is. It has the source, the owner and the value that its last event left it with. Pure.
import type { Actor } from '../events/event.ts';

/** An event, with those of its facts that count here: undefined where it says nothing of one. */
export interface LogEntry {
  seq: number;
  type: string;
  subjectId: string;
  actorType: Actor['type'];
  /** In milliseconds. */
  at: number;
  facts: Facts;
}

export interface Facts {
  stage_id?: string | null;
  pipeline?: string | null;
  status?: string | null;
  source?: string | null;
  assigned_user_id?: number | null;
  value?: string | number | null;
  currency?: string | null;
  lost_reason?: string | null;
}

export interface Visit {
  stage: string;
  entered: number;
  left: number | null;
  /** The stage entered from here, `here` while it is still here, `out` when it left the pipeline. */
  next: string;
}

export interface Journey {
  created: number | null;
  inTrash: boolean;
  source: string;
  owner: string;
  status: string;
  /** Every status that it ever had. */
  statuses: Set<string>;
  /** When a person first turned to it. */
  touched: number | null;
  pipeline: string | null;
  /** Its visits to stages: one list for each time it was in a pipeline. */
  stints: Visit[][];
  closed: { as: 'won' | 'lost'; at: number; reason: string } | null;
  value: string;
  currency: string;
}

export function newJourney(): Journey {
  return {
    created: null,
    inTrash: false,
    source: '',
    owner: '',
    status: '',
    statuses: new Set(),
    touched: null,
    pipeline: null,
    stints: [],
    closed: null,
    value: '0',
    currency: '',
  };
}

/** The journey goes on with its next event. */
export function travel(journey: Journey, entry: LogEntry): void {
  const { type, at, facts } = entry;
  if (type === 'lead.created' || type === 'deal.created') journey.created ??= at;
  else if (isTouch(entry)) journey.touched ??= at;
  if (type === 'lead.deleted' || type === 'deal.deleted') journey.inTrash = true;
  if (type === 'lead.restored' || type === 'deal.restored') journey.inTrash = false;
  if (facts.source !== undefined) journey.source = facts.source ?? '';
  if (facts.assigned_user_id !== undefined) journey.owner = String(facts.assigned_user_id ?? '');
  if (facts.value !== undefined) journey.value = String(facts.value ?? '0');
  if (facts.currency !== undefined) journey.currency = facts.currency ?? '';
  if (facts.status) {
    journey.status = facts.status;
    journey.statuses.add(facts.status);
  }
  if (facts.stage_id !== undefined) goTo(journey, facts.stage_id, facts.pipeline, at);
  if (facts.lost_reason !== undefined && journey.closed) {
    journey.closed.reason = facts.lost_reason ?? '';
  }
  const closed = closing(entry);
  if (closed !== undefined) close(journey, closed, facts, at);
  if (type === 'deal.reopened') reopen(journey);
}

const byHand = /^(lead\.status_changed|note\..+|task\..+)$/;

/** Whatever a member does; a client or a command may send in what people did elsewhere. */
function isTouch({ type, actorType }: LogEntry): boolean {
  if (actorType === 'member') return true;
  return (actorType === 'key' || actorType === 'command') && byHand.test(type);
}

function goTo(
  journey: Journey,
  stage: string | null,
  pipeline: string | null | undefined,
  at: number,
): void {
  const visits = journey.stints.at(-1);
  const here = visits?.at(-1);
  const isHere = here !== undefined && here.next === 'here';
  const leaves = pipeline !== undefined && pipeline !== journey.pipeline;
  if (leaves) journey.pipeline = pipeline;
  if (isHere && here.stage === stage && !leaves) return;
  const goesOn = isHere && stage !== null && !leaves;
  if (isHere) {
    here.left ??= at;
    here.next = goesOn ? stage : 'out';
  }
  if (stage === null) return;
  const visit = { stage, entered: at, left: null, next: 'here' };
  if (goesOn) visits?.push(visit);
  else journey.stints.push([visit]);
}

/** A deal may be closed when it is written down. */
function closing({ type, facts: { status } }: LogEntry): 'won' | 'lost' | undefined {
  if (type === 'deal.won') return 'won';
  if (type === 'deal.lost') return 'lost';
  return type === 'deal.created' && (status === 'won' || status === 'lost') ? status : undefined;
}

function close(journey: Journey, as: 'won' | 'lost', facts: Facts, at: number): void {
  journey.closed = { as, at, reason: facts.lost_reason ?? '' };
  const here = journey.stints.at(-1)?.at(-1);
  // Not the stage that it was moved to by being closed.
  if (here?.next === 'here' && here.entered !== at) here.left ??= at;
}

function reopen(journey: Journey): void {
  journey.closed = null;
  const here = journey.stints.at(-1)?.at(-1);
  if (here?.next === 'here') here.left = null;
}
