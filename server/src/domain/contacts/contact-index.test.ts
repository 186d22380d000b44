import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createContactIndex,
  fillContact,
  type KnownContact,
  type Person,
} from './contact-index.ts';

function person(values: Partial<Person>): Person {
  return {
    workspaceId: 'one',
    firstName: 'Jane',
    lastName: 'Doe',
    email: values.emailKey ?? null,
    emailKey: null,
    phone: values.phoneKey ?? null,
    phoneKey: null,
    company: null,
    ...values,
  };
}

const contact = (number: number, values: Partial<Person>): KnownContact => ({
  ...person(values),
  id: `contact ${number}`,
  number,
});

function indexOf(...contacts: KnownContact[]) {
  const index = createContactIndex();
  for (const contact of contacts) index.add(contact);
  return index;
}

test('a contact that matches by e-mail takes precedence over one that matches by phone', () => {
  const jane = contact(2, { emailKey: 'jane@a.example', phoneKey: '+15550000001' });
  const tom = contact(1, { phoneKey: '+15550000002' });
  const index = indexOf(jane, tom);
  const found = index.find(person({ emailKey: 'jane@a.example', phoneKey: '+15550000002' }));
  assert.equal(found, jane);
});

test('the same phone → the same contact, unless both have an e-mail and these differ', () => {
  const jane = contact(1, { emailKey: 'jane@a.example', phoneKey: '+15550000001' });
  const index = indexOf(jane);
  assert.equal(index.find(person({ phoneKey: '+15550000001' })), jane);
  assert.equal(
    index.find(person({ emailKey: 'joe@a.example', phoneKey: '+15550000001' })),
    undefined,
  );

  const withoutEmail = contact(2, { phoneKey: '+15550000001' });
  index.add(withoutEmail);
  assert.equal(
    index.find(person({ emailKey: 'joe@a.example', phoneKey: '+15550000001' })),
    withoutEmail,
  );
});

test('several contacts with the same phone → the oldest, in any order of insertion', () => {
  const older = contact(1, { phoneKey: '+15550000001' });
  const newer = contact(9, { phoneKey: '+15550000001' });
  assert.equal(indexOf(newer, older).find(person({ phoneKey: '+15550000001' })), older);
});

test('a person of another workspace, or without e-mail and phone, matches no contact', () => {
  const index = indexOf(contact(1, { emailKey: 'jane@a.example', phoneKey: '+15550000001' }));
  assert.equal(index.find(person({ workspaceId: 'two', emailKey: 'jane@a.example' })), undefined);
  assert.equal(index.find(person({})), undefined);
});

test('fillContact() fills empty fields and keeps the others', () => {
  const known = contact(1, { phoneKey: '+15550000001', company: 'Acme' });
  const newer = person({
    emailKey: 'jane@a.example',
    phoneKey: '+15550000002',
    company: 'Other',
  });
  assert.deepEqual(fillContact(known, newer), {
    email: 'jane@a.example',
    emailKey: 'jane@a.example',
  });
});
