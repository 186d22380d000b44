import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ContactCandidate,
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

function indexOf(...contacts: ContactCandidate[]) {
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

test('a secondary address finds a contact only when the primary ones find nobody', () => {
  const jane = contact(1, { emailKey: 'jane@a.example', phoneKey: '+15550000001' });
  const joe = contact(2, { emailKey: 'joe@a.example', phoneKey: '+15550000002' });
  const index = indexOf(
    { ...jane, secondaryKey: 'jane@home.example' },
    { ...jane, secondaryKey: '+15550000009' },
    joe,
  );
  const find = (values: Partial<Person>) => index.find(person(values))?.id;
  assert.equal(find({ emailKey: 'jane@home.example' }), jane.id);
  assert.equal(find({ phoneKey: '+15550000009' }), jane.id);
  assert.equal(find({ emailKey: 'jane@home.example', phoneKey: '+15550000002' }), jane.id);
  assert.equal(find({ emailKey: 'joe@a.example', phoneKey: '+15550000009' }), joe.id);
  assert.equal(find({ emailKey: 'new@a.example', phoneKey: '+15550000009' }), undefined);

  const shared = contact(3, { phoneKey: '+15550000003' });
  index.add(shared);
  assert.equal(find({ emailKey: 'jane@home.example', phoneKey: '+15550000003' }), shared.id);
  assert.ok(index.isSecondaryEmail(person({ emailKey: 'jane@home.example' })));
  assert.ok(!index.isSecondaryEmail(person({ emailKey: 'jane@a.example' })));
  assert.equal(
    index.find(person({ workspaceId: 'two', emailKey: 'jane@home.example' })),
    undefined,
  );
});
