import assert from 'node:assert/strict';
import { test } from 'node:test';
import { style } from '../../contracts/leadhub/style.ts';
import { createPresenceMessages, initialsOf } from './presence-message.ts';

test('initials are those of the first and the last word', () => {
  const names = ['Jo Smith', 'Ada', 'Nadia van der Berg', 'anne-marie', '  Ö ß ', '李 雷', ''];
  assert.deepEqual(names.map(initialsOf), ['JS', 'A', 'NB', 'AM', 'ÖSS', '李雷', '']);
});

test('all streams of a record share one message', () => {
  const messageOf = createPresenceMessages(style);
  const id = '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60';
  const record = { workspaceId: id, type: 'lead', id, number: 1842 } as const;
  const viewers = { members: [{ id, number: 5, name: 'Jo Smith' }], count: 21 };
  const message = messageOf(record, viewers);
  assert.equal(messageOf(record, viewers), message);
  const [, data = ''] = /^event: presence\ndata: (.*)\n\n$/.exec(message.toString()) ?? [];
  assert.deepEqual(JSON.parse(data), {
    record: { type: 'lead', id: 1842, uuid: id },
    members: [{ id: 5, uuid: id, name: 'Jo Smith', initials: 'JS' }],
    total: 21,
  });
});
