import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tellDeal } from './tell-deal.ts';
import type { Entry } from './telling.ts';

const entry = (type: string, before: Entry['before'], after: Entry['after']): Entry => ({
  ...{ type, before, after, actor: { type: 'user', id: 5, name: 'Maren Vogt' } },
});
const keysOf = (one: Entry) => tellDeal(one).sentences.map(({ key }) => key);

test('a stage that changed is told by the stages, not by the fields', () => {
  const { sentences } = tellDeal(
    entry('deal.stage_changed', { stage: 'new', stage_id: 'a' }, { stage: 'won', stage_id: 'b' }),
  );
  assert.equal(sentences[0]?.key, 'timeline.changedStage');
  assert.deepEqual(sentences[0]?.parts.to, { type: 'stage', id: 'b', key: 'won' });
});

test('a lost deal says why, when there is a reason', () => {
  const lost = (after: Entry['after']) => keysOf(entry('deal.lost', { status: 'open' }, after));
  assert.deepEqual(lost({ lost_reason: 'Too late' }), ['deals.tell.lost', 'deals.tell.reason']);
  assert.deepEqual(lost({ status: 'lost' }), ['deals.tell.lost']);
});

test('other changes are told by their fields', () => {
  assert.deepEqual(keysOf(entry('deal.updated', { title: 'A' }, { title: 'B' })), [
    'timeline.changedField',
  ]);
});
