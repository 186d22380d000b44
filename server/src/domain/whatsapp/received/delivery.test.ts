import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDelivery, splitNotification } from './delivery.ts';

const metadata = { phone_number_id: '106540352242922' };
const notify = (...values: object[]) =>
  splitNotification({
    entry: [
      { changes: values.map((value) => ({ field: 'messages', value: { metadata, ...value } })) },
    ],
  });
const read = (value: object) => readDelivery(notify(value)[0]?.payload);

const incoming = { id: 'wamid.1', timestamp: '1750030073', type: 'text', text: { body: 'Hi' } };

test('each message, status and preference of all changes → a delivery with a key of its own', () => {
  const deliveries = notify(
    { messages: [{ ...incoming, from: '1415' }], statuses: [{ id: 'wamid.2', status: 'read' }] },
    { user_preferences: [{ wa_id: '1', category: 'c', value: 'stop', timestamp: 5 }] },
  );
  assert.deepEqual(
    deliveries.map(({ key }) => key),
    ['wamid.1', 'wamid.2 read', '1  c stop 5'],
  );
});

test('a message → its text, time, person and name', () => {
  const found = read({
    contacts: [{ wa_id: '1415', profile: { name: 'Jane' } }],
    messages: [{ ...incoming, from: '1415', context: { id: 'wamid.0' } }],
  });
  assert.deepEqual(found, {
    ...{ kind: 'message', phoneNumberId: metadata.phone_number_id },
    person: { phone: null, waId: '1415', userId: null },
    ...{ at: new Date('2025-06-15T23:27:53Z'), id: 'wamid.1', type: 'text', text: 'Hi' },
    ...{ name: 'Jane', answers: 'wamid.0' },
  });
});

test('a person who hides the phone → the user id', () => {
  const found = read({
    contacts: [{ user_id: 'US.1349', profile: { name: 'Jane' } }],
    messages: [{ ...incoming, from_user_id: 'US.1349' }],
  });
  assert.deepEqual(found?.kind === 'message' && [found.person, found.name], [
    { phone: null, waId: null, userId: 'US.1349' },
    'Jane',
  ]);
});

test('buttons, lists, files and places → what people read of them', () => {
  const textOf = (message: object) => {
    const found = read({ messages: [{ ...incoming, ...message }] });
    return found?.kind === 'message' && found.text;
  };
  assert.equal(textOf({ type: 'button', button: { text: 'Yes' } }), 'Yes');
  const list = { type: 'list_reply', list_reply: { title: 'Two' } };
  assert.equal(textOf({ type: 'interactive', interactive: list }), 'Two');
  assert.equal(textOf({ type: 'image', image: { caption: 'The roof' } }), 'The roof');
  assert.equal(textOf({ type: 'document', document: { filename: 'a.pdf' } }), 'a.pdf');
  assert.equal(textOf({ type: 'audio', audio: { id: '1' } }), '');
  const place = { name: 'Home', latitude: 52.5, longitude: 13.4 };
  assert.equal(textOf({ type: 'location', location: place }), 'Home, 52.5, 13.4');
});

test('a failed status → the code of its error, and the id that we sent', () => {
  const id = '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60';
  const errors = [{ code: 131026, title: 'Undeliverable' }];
  const status = { id: 'wamid.1', status: 'failed', errors, biz_opaque_callback_data: id };
  const found = read({ statuses: [status] });
  assert.deepEqual(found?.kind === 'status' && [found.error, found.messageId], [
    { code: 131026, message: 'Undeliverable' },
    id,
  ]);
});

test('notices, other preferences and broken items → nothing', () => {
  assert.equal(read({ messages: [{ ...incoming, type: 'system' }] }), undefined);
  const other = { category: 'utility_messages', value: 'stop', wa_id: '1' };
  assert.equal(read({ user_preferences: [other] }), undefined);
  assert.equal(read({ statuses: [{ id: 'wamid.1' }] }), undefined);
  assert.deepEqual(splitNotification({ entry: 'x' }), []);
  assert.deepEqual(notify({ messages: [null, 'x'] }), []);
  assert.equal(readDelivery(null), undefined);
});
