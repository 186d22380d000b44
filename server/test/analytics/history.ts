// Generates a random history of leads and deals, and writes it to the log in the product's format.
import type { Database } from '../../src/platform/database/pool.ts';
import { newId } from '../../src/platform/ids.ts';

export interface HistoryEvent {
  type: string;
  subjectType: 'lead' | 'deal';
  subjectId: string;
  actorType: 'key' | 'member' | 'automation' | 'command';
  actorId: string | null;
  after: Record<string, unknown> | null;
  at: Date;
}

export interface HistoryStage {
  id: string;
  key: string;
  pipeline: string;
}

export interface HistoryWorld {
  stages: readonly HistoryStage[];
  members: readonly { id: string; number: number }[];
  from: Date;
  days: number;
}

interface Subject {
  id: string;
  kind: 'lead' | 'deal';
  stage: HistoryStage | null;
  trashed: boolean;
  closed: boolean;
  lost?: boolean;
}

const statuses = ['new', 'contacted', 'qualified', 'quoted', 'won', 'lost'];
const sources = [null, 'Website', 'Facebook', 'Söurce "x"'];
const reasons = [null, 'price', 'no answer'];
const currencies = ['USD', 'EUR'];

/** Deterministic for a seed. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function makeHistory(seed: number, length: number, world: HistoryWorld): HistoryEvent[] {
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item;
  const happens = (share: number) => random() < share;
  const subjects: Subject[] = [];
  const events: HistoryEvent[] = [];
  let time = world.from.getTime();

  const record = (subject: Subject, type: string, after: HistoryEvent['after']) => {
    const actorType = pick(['key', 'member', 'automation', 'command'] as const);
    events.push({
      type,
      subjectType: subject.kind,
      subjectId: subject.id,
      actorType,
      actorId: actorType === 'member' ? pick(world.members).id : null,
      after,
      // A client may report an event late.
      at: new Date(happens(0.05) ? time - random() * 86_400_000 : time),
    });
  };
  const owner = () => pick([null, ...world.members.map(({ number }) => number)]);
  const fieldsOfStage = (stage: HistoryStage | null) => ({
    stage: stage?.key ?? null,
    stage_id: stage?.id ?? null,
    pipeline: stage?.pipeline ?? null,
  });
  const present = (facts: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));

  const makeLead = () => {
    const stage = happens(0.8) ? pick(world.stages) : null;
    const lead: Subject = { id: newId(), kind: 'lead', stage, trashed: false, closed: false };
    subjects.push(lead);
    record(
      lead,
      'lead.created',
      present({
        number: subjects.length,
        status: pick(statuses),
        source: pick(sources),
        assigned_user_id: owner(),
        ...fieldsOfStage(stage),
      }),
    );
  };
  const makeDeal = () => {
    const stage = pick(world.stages);
    const deal: Subject = { id: newId(), kind: 'deal', stage, trashed: false, closed: false };
    subjects.push(deal);
    record(
      deal,
      'deal.created',
      present({
        value: (random() * 1000).toFixed(2),
        currency: pick(currencies),
        status: 'open',
        assigned_user_id: owner(),
        source: pick(sources),
        ...fieldsOfStage(stage),
      }),
    );
  };
  const changeLead = (lead: Subject) => {
    const roll = random();
    if (lead.trashed) {
      lead.trashed = false;
      return record(lead, 'lead.restored', null);
    }
    if (roll < 0.45) {
      const stage = happens(0.05) ? null : pick(world.stages);
      if (stage === lead.stage) return;
      const { pipeline, ...stageFields } = fieldsOfStage(stage);
      const moves = pipeline !== (lead.stage?.pipeline ?? null);
      lead.stage = stage;
      return record(
        lead,
        'lead.status_changed',
        moves ? { ...stageFields, pipeline } : stageFields,
      );
    }
    if (roll < 0.6) return record(lead, 'lead.status_changed', { status: pick(statuses) });
    if (roll < 0.7) return record(lead, 'lead.assigned', { assigned_user_id: owner() });
    if (roll < 0.8) return record(lead, 'lead.updated', { source: pick(sources) });
    if (roll < 0.95) return record(lead, 'lead.updated', { company: 'Example' });
    lead.trashed = true;
    record(lead, 'lead.deleted', null);
  };
  const changeDeal = (deal: Subject) => {
    const roll = random();
    if (roll < 0.4) {
      deal.stage = pick(world.stages);
      return record(deal, 'deal.stage_changed', fieldsOfStage(deal.stage));
    }
    if (roll < 0.48) return record(deal, 'deal.updated', { value: (random() * 1000).toFixed(2) });
    if (roll < 0.51) return record(deal, 'deal.updated', { source: pick(sources) });
    if (roll < 0.53 && deal.lost)
      return record(deal, 'deal.updated', { lost_reason: pick(reasons) });
    if (roll < 0.55) return record(deal, 'deal.updated', { assigned_user_id: owner() });
    if (deal.closed) {
      deal.closed = false;
      deal.lost = false;
      return record(deal, 'deal.reopened', { status: 'open' });
    }
    deal.closed = true;
    deal.lost = roll >= 0.8;
    if (!deal.lost) record(deal, 'deal.won', { status: 'won' });
    else record(deal, 'deal.lost', { status: 'lost', lost_reason: pick(reasons) });
  };

  while (events.length < length) {
    time += (random() * 2 * world.days * 86_400_000) / length;
    const roll = random();
    if (subjects.length < 3 || roll < 0.25) makeLead();
    else if (roll < 0.35) makeDeal();
    else {
      const subject = pick(subjects);
      if (subject.kind === 'lead') changeLead(subject);
      else changeDeal(subject);
    }
  }
  return events;
}

/** Appends after the last event of the log. */
export async function appendToLog(
  { pool }: Database,
  workspaceId: string,
  events: readonly HistoryEvent[],
): Promise<void> {
  await pool.query(
    `with last as (
      update workspace_counters set last_event = last_event + $2 where workspace_id = $1
      returning last_event - $2 as seq
    )
    insert into events (workspace_id, seq, type, subject_type, subject_id, actor_type, actor_id,
      after, at)
    select $1, last.seq + e.n, e.type, e."subjectType", e."subjectId", e."actorType", e."actorId",
      case when jsonb_typeof(e.after) = 'null' then null else e.after end, e.at
    from last, rows from (jsonb_to_recordset($3) as (type text, "subjectType" text,
      "subjectId" uuid, "actorType" text, "actorId" uuid, after jsonb, at timestamptz))
      with ordinality as e(type, "subjectType", "subjectId", "actorType", "actorId", after, at, n)`,
    [workspaceId, events.length, JSON.stringify(events)],
  );
}
