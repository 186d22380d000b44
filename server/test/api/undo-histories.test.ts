// Random changes, bulk edits, undos and undos of undos over the API: after each request every field
// has the value that the oracle has.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import type { Call } from '../call.ts';
import { runs } from '../campaign.ts';
import { UndoOracle } from '../undo-oracle.ts';
import { api, openUndoWorld, undo } from './undo-world.ts';

const world = await openUndoWorld();
after(() => world.app.close());
const { native, agent, owner, addLead, get, assertCounted } = world;

type Values = Partial<{
  city: string | null;
  status: string;
  starred: boolean;
  tag: boolean;
  a: number | null;
}>;

const initial = { city: null, status: 'new', starred: false, tag: false, a: null };
const values: fc.Arbitrary<Values> = fc.record(
  {
    city: fc.constantFrom('Aton', 'Bton', null),
    status: fc.constantFrom('new', 'contacted', 'won'),
    starred: fc.boolean(),
    tag: fc.boolean(),
    a: fc.constantFrom(1, 2, null),
  },
  { requiredKeys: [] },
);
const step = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    leads: fc.subarray([0, 1]),
    values,
    byOwner: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('undo' as const), cause: fc.nat(20) }),
);

const bodyOf = ({ tag, a, ...fields }: Values) => ({
  ...fields,
  ...(tag === true && { add_tags: ['random'] }),
  ...(tag === false && { remove_tags: ['random'] }),
  ...(a !== undefined && { custom_fields: { a } }),
});

async function valuesOf(id: number): Promise<Required<Values>> {
  const { city, status, starred, tags, custom_fields } = await get(`leads/${id}`);
  return { city, status, starred, tag: tags.includes('random'), a: custom_fields.a ?? null };
}

test('random histories of two leads → the values of the oracle', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const ids = [(await addLead()).id, (await addLead()).id] as const;
      const oracle = new UndoOracle();
      const valueIn = (lead: number, field: string) =>
        oracle.current(`${lead} ${field}`) ?? initial[field as keyof typeof initial];
      const set = async (leads: number[], next: Values, call: Call) => {
        const body = { ids: leads.map((lead) => ids[lead]), set: bodyOf(next) };
        const { status, body: done, text } = await call('PATCH', `${api}/leads/bulk`, body);
        assert.equal(status, 200, text);
        for (const lead of leads) {
          for (const [field, value] of Object.entries(next)) {
            if (value === valueIn(lead, field)) continue;
            oracle.set(done.data.cause, `${lead} ${field}`, value);
          }
        }
      };
      for (const one of steps) {
        if (one.kind === 'undo') {
          const cause = oracle.causes[one.cause % Math.max(1, oracle.causes.length)];
          if (cause === undefined) continue;
          const { status, body, text } = await undo(native, cause);
          assert.equal(status, oracle.canUndo(cause) ? 200 : 409, text);
          if (status === 200) oracle.undo(cause, body.data.cause);
        } else if (one.leads.length > 0 && Object.keys(one.values).length > 0) {
          await set(one.leads, one.values, one.byOwner ? owner.call : agent.call);
        }
        for (const [lead, id] of ids.entries()) {
          const expected = Object.keys(initial).map((field) => [field, valueIn(lead, field)]);
          assert.deepEqual(await valuesOf(id), Object.fromEntries(expected));
        }
      }
    }),
    { numRuns: runs(25) },
  );
  await assertCounted();
});
