import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEvent } from './apply-event.ts';
import { type Facts, newStageHistory, type StageHistory } from './stage-history.ts';

function historyOf(...events: [type: string, at: number, facts: Facts][]): StageHistory {
  const history = newStageHistory();
  for (const [type, at, facts] of events) {
    const entry = { seq: at, type, subjectId: 'a', actorType: 'key' as const, at, facts };
    applyEvent(history, entry);
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

test('a response is the first change of status, note or task after creation', () => {
  const { created, touched } = historyOf(
    ['lead.created', 1, { status: 'new' }],
    ['lead.updated', 2, {}],
    ['lead.status_changed', 3, { status: 'contacted' }],
    ['lead.status_changed', 4, { status: 'won' }],
  );
  assert.deepEqual([created, touched], [1, 3]);
});
