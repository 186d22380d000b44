import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stillDeleted } from './still-deleted.ts';

const event = (
  type: string,
  id: number,
  before: Record<string, unknown> | null = null,
  after: Record<string, unknown> | null = null,
) => ({
  ...{
    type,
    subject: { type: 'deal', id, uuid: `deal-${id}` },
    before,
    after,
    cause_id: `cause-${id}`,
  },
  timestamp: '2026-11-27T10:00:00Z',
  actor: { type: 'user', id: 1, name: 'Maren Vogt' },
});

test('what was restored is not in the trash, what was deleted last is first', () => {
  const events = [
    event('deal.deleted', 1, { title: 'Roof' }),
    event('deal.deleted', 2, { title: 'Fair' }),
    event('deal.restored', 1),
    event('deal.deleted', 3, { title: 'Wedding' }),
  ];
  const found = stillDeleted(events);
  assert.deepEqual(
    found.map(({ name, by, cause }) => [name, by, cause]),
    [
      ['Wedding', 'Maren Vogt', 'cause-3'],
      ['Fair', 'Maren Vogt', 'cause-2'],
    ],
  );
});

test('what was merged is not in the trash', () => {
  assert.deepEqual(
    stillDeleted([event('deal.deleted', 1, { title: 'A' }, { merged_into: 2 })]),
    [],
  );
});
