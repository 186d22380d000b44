import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEvent } from './apply-event.ts';
import { type Facts, type LogEntry, newStageHistory, type StageHistory } from './stage-history.ts';

type Entry = [type: string, at: number, facts: Facts, actorType?: LogEntry['actorType']];

function historyOf(...entries: Entry[]): StageHistory {
  const history = newStageHistory();
  for (const [type, at, facts, actorType = 'key'] of entries) {
    applyEvent(history, { seq: at, type, subjectId: 'a', actorType, at, facts });
  }
  return history;
}

test('moves within a pipeline are one run of visits, another pipeline begins a second run', () => {
  const { runs } = historyOf(
    ['lead.created', 1, { stage_id: 'new', pipeline: 'sales' }],
    ['lead.status_changed', 2, { stage_id: 'offer' }],
    ['lead.status_changed', 3, { stage_id: 'start', pipeline: 'after' }],
  );
  assert.deepEqual(runs, [
    [
      { stage: 'new', entered: 1, left: 2, next: 'offer' },
      { stage: 'offer', entered: 2, left: 3, next: 'out' },
    ],
    [{ stage: 'start', entered: 3, left: null, next: 'here' }],
  ]);
});

test('a deal that is closed leaves its stage, and a reopened one is in it again', () => {
  const created = ['deal.created', 1, { stage_id: 'offer', pipeline: 'sales' }] as const;
  const lost = ['deal.lost', 5, { lost_reason: 'price' }] as const;
  const closed = historyOf([...created], [...lost]);
  assert.deepEqual(closed.closed, { as: 'lost', at: 5, reason: 'price' });
  assert.equal(closed.runs[0]?.[0]?.left, 5);
  const reopened = historyOf([...created], [...lost], ['deal.reopened', 6, {}]);
  assert.deepEqual([reopened.closed, reopened.runs[0]?.[0]?.left], [null, null]);
});

test('the first touch is the first change of status, call or note by a member', () => {
  const { created, touched } = historyOf(
    ['lead.created', 1, { status: 'new' }, 'member'],
    ['lead.updated', 2, {}, 'member'],
    ['lead.assigned', 3, { assigned_user_id: 5 }, 'member'],
    ['task.created', 4, {}, 'member'],
    ['lead.status_changed', 5, { status: 'contacted' }],
    ['note.created', 6, {}, 'automation'],
    ['lead.status_changed', 7, { status: 'lost', reason: 'status.deleted' }, 'member'],
    ['lead.status_changed', 8, { status: 'qualified' }, 'member'],
    ['note.created', 9, {}, 'member'],
  );
  assert.deepEqual([created, touched], [1, 8]);
});

test('a call touches at its own time, and never before the lead was created', () => {
  const at = (time: number) => ({ call: { at: new Date(time).toISOString() } });
  const created: Entry = ['lead.created', 5_000, {}];
  const touchedBy = (entry: Entry) => historyOf(created, entry).touched;
  assert.equal(touchedBy(['call.logged', 9_000, at(7_000), 'member']), 7_000);
  assert.equal(touchedBy(['call.logged', 9_000, at(2_000), 'member']), 5_000);
  assert.equal(touchedBy(['call.updated', 9_000, at(7_000), 'member']), null);
});
