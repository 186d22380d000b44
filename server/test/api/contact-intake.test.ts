// Leads that find their contact by a secondary address, and race with changes of addresses.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { openSecondApp } from '../second-app.ts';

const app = await buildTestApp();
const other = await openSecondApp(app.database.connection);
after(async () => {
  await other.close();
  await app.close();
});
const native = caller(app, app.keys.leadhub);
const contacts = '/api/v1/contacts';

let sources = 0;
/** A batch with a new source is captured under the lock, the others optimistically. */
const ways: Record<string, () => object> = {
  optimistically: () => ({}),
  'under the lock': () => {
    sources += 1;
    return { source: `source ${sources}` };
  },
};

async function create(body: object): Promise<number> {
  const response = await native('POST', contacts, body);
  assert.equal(response.status, 201, response.text);
  return response.body.data.id;
}

async function contactOf(body: object): Promise<number> {
  const response = await native('POST', '/api/v1/leads', { first_name: 'Jane', ...body });
  assert.equal(response.status, 201, response.text);
  return response.body.data.contact_id;
}

const emails = (...list: string[]) => list.map((email) => ({ email }));
const phones = (...list: string[]) => list.map((phone) => ({ phone }));

/** No address may be that of two contacts. */
async function assertOneHolderEach() {
  const { rows } = await app.database.pool.query(
    `select key from (
       select email_key as key from contacts where workspace_id = $1 and email_key is not null
       union all
       select address_key from contact_addresses
       where workspace_id = $1 and kind = 'email' and address_key is not null) a
     group by key having count(*) > 1`,
    [app.workspace.id],
  );
  assert.deepEqual(rows, []);
}

for (const [way, more] of Object.entries(ways)) {
  const at = `${way.replaceAll(' ', '-')}.example`;
  const number = (last: number) =>
    `+1${way[0] === 'o' ? 415 : 212}55501${String(last).padStart(2, '0')}`;

  test(`a lead captured ${way} finds its contact by a secondary address`, async () => {
    const id = await create({
      emails: emails(`main@${at}`, `other@${at}`),
      phones: phones(number(1), number(2)),
    });
    const of = (body: object) => contactOf({ ...body, ...more() });
    assert.equal(await of({ email: `OTHER@${at}` }), id);
    assert.equal(await of({ phone: number(2) }), id);
    // A person with another e-mail address shares the phone.
    assert.notEqual(await of({ email: `wife@${at}`, phone: number(2) }), id);
    const shared = await create({ email: `shared@${at}`, phone: number(3) });
    assert.equal(await of({ email: `other@${at}`, phone: number(3) }), id);
    assert.equal(await of({ email: `shared@${at}`, phone: number(2) }), shared);
  });

  test(`a lead captured ${way} fills in no address that another contact has`, async () => {
    await create({ emails: emails(`first@${at}`, `taken@${at}`) });
    const bare = await create({ first_name: 'Bare', phone: number(11) });
    const lead = { email: `taken@${at}`, phone: number(11), company: 'Acme', ...more() };
    assert.equal(await contactOf(lead), bare);
    const shown = (await native('GET', `${contacts}/${bare}`)).body.data;
    assert.deepEqual([shown.email, shown.company], [null, 'Acme']);
    await assertOneHolderEach();
  });

  test(`leads captured ${way} while their address becomes a secondary one`, async () => {
    const otherProcess = caller(other, app.keys.leadhub);
    for (let round = 0; round < 12; round += 1) {
      const email = `race${round}@${at}`;
      const id = await create({ email: `holder${round}@${at}` });
      const list = { emails: emails(`holder${round}@${at}`, email) };
      const call = round % 2 === 0 ? native : otherProcess;
      const captured = Array.from({ length: 4 }, () => contactOf({ email, ...more() }));
      const [changed, ...found] = await Promise.all([
        call('PATCH', `${contacts}/${id}`, list),
        ...captured,
      ]);
      const owners = new Set(found);
      assert.equal(owners.size, 1, `${email}: ${[...owners]}`);
      // Either the leads made a contact of their own first, or all joined the changed one.
      assert.equal(changed.status, owners.has(id) ? 200 : 409, changed.text);
    }
    await assertOneHolderEach();
  });
}

test('many leads at once of a person with several addresses → one contact', async () => {
  const id = await create({ emails: emails('a@many.example', 'b@many.example', 'c@many.example') });
  const sent = Array.from({ length: 90 }, (_, index) =>
    contactOf({ email: `${'abc'[index % 3]}@many.example` }),
  );
  assert.deepEqual(new Set(await Promise.all(sent)), new Set([id]));
});
