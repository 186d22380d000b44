import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createContactIndex,
  fillContact,
  type KnownContact,
  type Person,
} from './contact-index.ts';

function person(given: Partial<Person>): Person {
  return {
    workspaceId: 'one',
    firstName: 'Jane',
    lastName: 'Doe',
    email: given.emailKey ?? null,
    emailKey: null,
    phone: given.phoneKey ?? null,
    phoneKey: null,
    company: null,
    ...given,
  };
}

const contact = (number: number, given: Partial<Person>): KnownContact => ({
  ...person(given),
  id: `contact ${number}`,
  number,
});

function bookOf(...contacts: KnownContact[]) {
  const book = createContactIndex();
  for (const one of contacts) book.add(one);
  return book;
}

test('a person is found by the e-mail before the phone', () => {
  const jane = contact(2, { emailKey: 'jane@a.example', phoneKey: '+15550000001' });
  const tom = contact(1, { phoneKey: '+15550000002' });
  const book = bookOf(jane, tom);
  const found = book.find(person({ emailKey: 'jane@a.example', phoneKey: '+15550000002' }));
  assert.equal(found, jane);
});

test('two of one phone are one person unless both have an e-mail and these differ', () => {
  const jane = contact(1, { emailKey: 'jane@a.example', phoneKey: '+15550000001' });
  const book = bookOf(jane);
  assert.equal(book.find(person({ phoneKey: '+15550000001' })), jane);
  assert.equal(
    book.find(person({ emailKey: 'joe@a.example', phoneKey: '+15550000001' })),
    undefined,
  );

  const nameless = contact(2, { phoneKey: '+15550000001' });
  book.add(nameless);
  assert.equal(
    book.find(person({ emailKey: 'joe@a.example', phoneKey: '+15550000001' })),
    nameless,
  );
});

test('of several that share a phone the oldest is found, in whatever order they came', () => {
  const older = contact(1, { phoneKey: '+15550000001' });
  const newer = contact(9, { phoneKey: '+15550000001' });
  assert.equal(bookOf(newer, older).find(person({ phoneKey: '+15550000001' })), older);
});

test('a person of another workspace, or without e-mail and phone, is nobody known', () => {
  const book = bookOf(contact(1, { emailKey: 'jane@a.example', phoneKey: '+15550000001' }));
  assert.equal(book.find(person({ workspaceId: 'two', emailKey: 'jane@a.example' })), undefined);
  assert.equal(book.find(person({})), undefined);
});

test('a contact gets what it lacks and keeps what it has', () => {
  const known = contact(1, { phoneKey: '+15550000001', company: 'Acme' });
  const brings = person({
    emailKey: 'jane@a.example',
    phoneKey: '+15550000002',
    company: 'Other',
  });
  assert.deepEqual(fillContact(known, brings), {
    email: 'jane@a.example',
    emailKey: 'jane@a.example',
  });
});
