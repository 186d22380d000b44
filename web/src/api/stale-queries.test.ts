import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { staleNouns } from './stale-queries.ts';

test('a new lead makes the lists of leads and the counts stale', () => {
  const nouns = staleNouns([{ type: 'lead.created' }]);
  assert.ok(nouns.includes('leads'));
  assert.ok(nouns.includes('counts'));
  assert.ok(!nouns.includes('keys'));
});

test('a change of a contact shows in its timeline, one of a lead on the page of its contact', () => {
  assert.ok(staleNouns([{ type: 'contact.updated' }]).includes('activity'));
  assert.ok(staleNouns([{ type: 'lead.status_changed' }]).includes('contacts'));
});

test('a lead of an integration makes its log stale', () => {
  const byKey = { type: 'lead.created', actor: { type: 'key' } } as const;
  assert.ok(!staleNouns([byKey]).includes('integrations'));
  const byIntegration = { ...byKey, actor: { type: 'integration' } } as const;
  assert.ok(staleNouns([byIntegration]).includes('integrations'));
});

test('each noun is named once, and an unknown type makes the log alone stale', () => {
  const nouns = staleNouns([{ type: 'lead.created' }, { type: 'note.created' }]);
  assert.equal(new Set(nouns).size, nouns.length);
  assert.deepEqual(staleNouns([{ type: 'moon.rose' }]), ['events']);
});

test('every subject of the documented event types is known, but for the market', () => {
  const document = readFileSync(
    new URL('../../../server/src/domain/events/event.ts', import.meta.url),
    'utf8',
  );
  const types = [...document.matchAll(/^ {2}\| '(\w+)\.\w+'/gm)].map(
    // The API calls members users.
    ([, subject = '']) => (subject === 'member' ? 'user' : subject),
  );
  const market = ['buyer', 'offer', 'order', 'supplier'];
  const unknown = new Set(types).difference(new Set(market));
  for (const subject of unknown) {
    assert.ok(staleNouns([{ type: `${subject}.updated` }]).length > 1, subject);
  }
  assert.ok(types.length > 50);
});
