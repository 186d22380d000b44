import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LoggedEvent } from '../../../domain/events/logged-event.ts';
import { eventReader } from '../../../domain/keys/event-reader.ts';
import { scopesOfRole } from '../../../domain/members/role-scopes.ts';
import { style } from '../../contracts/leadhub/style.ts';
import { eventSample } from '../events/event-json.ts';
import { typesOf } from '../events/event-types.ts';
import { createEventPages } from './event-pages.ts';

const events = Array.from(
  { length: 20 },
  (_, index): LoggedEvent => ({
    ...eventSample,
    seq: index + 1,
    after: { text: 'x'.repeat(1_000) },
  }),
);
const all = { after: 0, upTo: 20 };
const everything = eventReader(new Set(['*']));
const textOf = (buffers: readonly Buffer[]) => Buffer.concat(buffers).toString();

test('equal filters in any notation → the same types', () => {
  assert.deepEqual(typesOf('user.updated, lead.*,note.created,lead.created,lead.*'), [
    'lead.*',
    'member.updated',
    'note.created',
  ]);
  assert.equal(typesOf('lead.created,*,a.b'), undefined);
});

test('a hundred different filters share the buffers of a page', () => {
  const pagesFor = createEventPages(style);
  const sent = Array.from({ length: 100 }, (_, index) =>
    pagesFor(
      typesOf(`lead.*,a.b${'b'.repeat(index % 50)},c${index < 50 ? 'c' : 'd'}.d`),
      everything,
    )(events, all),
  );
  const memory = new Set(sent.flat());
  const bytes = [...memory].reduce((sum, { length }) => sum + length, 0);
  assert.ok(bytes < 6 * textOf(sent[0] ?? []).length, `${bytes} bytes`);
  assert.equal(new Set(sent.map(textOf)).size, 1);
});

test('streams at different positions share the buffers of a page', () => {
  const serializePage = createEventPages(style)(undefined, everything);
  const early = serializePage(events, { after: 3, upTo: 20 });
  const late = serializePage(events, { after: 10, upTo: 20 });
  assert.deepEqual([early.length, late.length], [17, 10]);
  for (const buffer of late) assert.ok(early.includes(buffer));
});

test('a thousand streams of four roles → three joined pages', () => {
  const pagesFor = createEventPages(style);
  const page = events.map(
    (event): LoggedEvent =>
      event.seq % 2 === 0
        ? event
        : {
            ...event,
            type: 'webhook.updated',
            subject: { type: 'webhook', id: event.subject.id, number: 1 },
          },
  );
  const roles = ['viewer', 'agent', 'manager', 'admin'] as const;
  const sent = Array.from({ length: 1_000 }, (_, index) =>
    pagesFor(undefined, eventReader(scopesOfRole(roles[index % 4] ?? 'viewer')))(page, all),
  );
  assert.equal(new Set(sent.flat()).size, 3);
  const eventsIn = (buffers: readonly Buffer[]) => textOf(buffers).match(/^id: /gm)?.length;
  assert.deepEqual(sent.slice(0, 4).map(eventsIn), [10, 10, 10, 20]);
  assert.doesNotMatch(textOf(sent[0] ?? []), /webhook/);
});

test('other readers of one page get its events one by one, without new buffers', () => {
  const pagesFor = createEventPages(style);
  const scopes = ['tags', 'forms', 'tasks', 'users', 'deals', 'fields', 'market'];
  const sent = scopes.map((scope) =>
    pagesFor(undefined, eventReader(new Set(['read:leads', `read:${scope}`])))(events, all),
  );
  assert.equal(new Set(sent.map(textOf)).size, 1);
  assert.equal(new Set(sent.flat()).size, 4 + events.length);
});
