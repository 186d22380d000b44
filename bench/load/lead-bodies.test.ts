import assert from 'node:assert/strict';
import { test } from 'node:test';
import { intakeRoutes, leadBodies } from './lead-bodies.ts';
import { personOf } from './people.ts';

const numbers = Array.from({ length: 1000 }, (_, number) => number);

test('one lead in ten belongs to a known person, the others to a new one', () => {
  const seen = new Set<string>();
  let known = 0;
  for (const number of numbers) {
    const { email, phone, isKnown } = personOf(number);
    assert.equal(seen.has(email), isKnown, `lead ${number}`);
    assert.equal(seen.has(phone), isKnown, `lead ${number}`);
    seen.add(email).add(phone);
    known += isKnown ? 1 : 0;
  }
  assert.equal(known, 100);
});

for (const route of intakeRoutes) {
  test(`the leads of ${route} are distinct, and each is JSON in ASCII`, () => {
    const bodies = numbers.map((number) => leadBodies[route](number, 'ACME1234'));
    assert.equal(new Set(bodies).size, bodies.length);
    for (const body of bodies) {
      assert.equal(typeof JSON.parse(body), 'object');
      assert.equal(Buffer.byteLength(body), body.length);
    }
  });
}

test('no two leads of snapcrm share an e-mail or a name', () => {
  const leads = numbers.map((number) => JSON.parse(leadBodies.snapcrm(number, '')));
  const emails = leads.map(({ email }) => email).filter((email) => email !== undefined);
  assert.equal(new Set(emails).size, 900);
  assert.equal(new Set(leads.map((lead) => `${lead.firstName} ${lead.lastName}`)).size, 1000);
});
