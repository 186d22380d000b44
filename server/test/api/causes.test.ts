// The history of changes: GET /causes, who sees which, and what can be undone.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type Call, caller } from '../call.ts';
import { api, causeOf, openUndoWorld, undo } from './undo-world.ts';

const world = await openUndoWorld();
after(world.app.close);
const { native, pro, app, owner, agent, colleague } = world;

interface Shown {
  id: string;
  kind: string;
  subjects: Record<string, number>;
  actor: { type: string; id: number | string; name: string };
  events: number;
  state: string;
  done: number;
  total: number;
  undone_by: string | null;
  undoes: string | null;
  undoes_kind: string | null;
  undo_until: string;
  can_undo: boolean;
  set: object | null;
  event_type: string | null;
}

async function causes(call: Call, query = ''): Promise<Shown[]> {
  const { status, body, text } = await call('GET', `${api}/causes?per_page=100${query}`);
  assert.equal(status, 200, text);
  return body.data;
}

async function shown(call: Call, id: string): Promise<Shown> {
  const { status, body, text } = await call('GET', `${api}/causes/${id}`);
  assert.equal(status, 200, text);
  return body.data;
}

async function editMany(call: Call, ids: number[], status: string): Promise<string> {
  const response = await call('PATCH', `${api}/leads/bulk`, { ids, set: { status } });
  assert.equal(response.status, 200, response.text);
  world.pass(1_000);
  return response.body.data.cause;
}

const leads = [(await world.addLead()).id, (await world.addLead()).id];

test('a bulk edit, its undo and the undo of that are listed, newest first', async () => {
  const edit = await editMany(owner.call, leads, 'contacted');
  const first = causeOf(await undo(owner.call, edit));
  world.pass(1_000);
  const second = causeOf(await undo(owner.call, first));
  const [redone, undone, edited] = await causes(owner.call);
  assert.deepEqual([redone?.id, undone?.id, edited?.id], [second, first, edit]);
  assert.deepEqual(
    [edited?.kind, edited?.subjects, edited?.events, edited?.set, edited?.undone_by],
    ['bulk_edit', { leads: 2 }, 2, { status: 'contacted' }, first],
  );
  assert.deepEqual([edited?.state, edited?.done, edited?.total], ['finished', 2, 2]);
  assert.deepEqual(
    [undone?.kind, undone?.undoes, undone?.undoes_kind, undone?.undone_by, undone?.subjects],
    ['undo', edit, 'bulk_edit', second, { leads: 2 }],
  );
  assert.deepEqual(
    [edited, undone, redone].map((one) => one?.can_undo),
    [false, false, true],
  );
  assert.equal(edited?.actor.type, 'user');
  assert.deepEqual(await shown(owner.call, edit), edited);
});

test('the filters kind, actor and undone, and pages by cursor', async () => {
  const deletion = await native('DELETE', `${api}/leads/bulk`, {
    ids: [(await world.addLead()).id],
  });
  world.pass(1_000);
  const ids = async (query: string) => (await causes(native, query)).map(({ id }) => id);
  assert.deepEqual(await ids('&kind=bulk_delete'), [deletion.body.data.cause]);
  assert.equal((await causes(native, '&kind=undo')).length, 2);
  assert.deepEqual(await ids('&actor=me'), [deletion.body.data.cause]);
  const members = await ids(`&actor=user:${owner.member.number}`);
  assert.equal(members.length, 3);
  assert.equal((await causes(owner.call, '&actor=me')).length, 3);
  assert.equal((await causes(native, '&undone=true')).length, 2);
  assert.equal((await causes(native, '&undone=false')).length, 2);
  for (const query of ['&kind=sale', '&undone=maybe', '&actor=user:', '&cursor=x']) {
    assert.equal((await native('GET', `${api}/causes?per_page=2${query}`)).status, 422, query);
  }
  const found: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await native('GET', `${api}/causes?per_page=1&cursor=${cursor}`);
    found.push(body.data[0].id);
    cursor = body.meta.next_cursor;
  }
  assert.deepEqual(found, await ids(''));
});

test('the change of one record is listed once it was undone', async () => {
  const { id } = await world.addLead({ last_name: 'Before' });
  const change = causeOf(await native('PATCH', `${api}/leads/${id}`, { last_name: 'After' }));
  assert.equal((await native('GET', `${api}/causes/${change}`)).status, 404);
  const undone = causeOf(await undo(native, change));
  const { kind, event_type, subjects, events, undone_by } = await shown(native, change);
  assert.deepEqual(
    [kind, event_type, subjects, events, undone_by],
    ['change', 'lead.updated', { leads: 1 }, 1, undone],
  );
  world.pass(1_000);
});

test('an agent sees only own causes, a key without read:events likewise', async () => {
  const own = await editMany(agent.call, leads, 'qualified');
  assert.deepEqual(
    (await causes(agent.call)).map(({ id }) => id),
    [own],
  );
  assert.deepEqual(await causes(colleague.call), []);
  assert.equal((await colleague.call('GET', `${api}/causes/${own}`)).status, 404);
  const limited = caller(
    app,
    await app.addKey({ contract: 'leadhub', scopes: ['read:leads', 'write:leads'] }),
  );
  assert.deepEqual(await causes(limited), []);
  const mine = await editMany(limited, leads, 'quoted');
  assert.deepEqual(
    (await causes(limited)).map(({ id, can_undo }) => [id, can_undo]),
    [[mine, true]],
  );
  const reader = caller(
    app,
    await app.addKey({ contract: 'leadhub', scopes: ['read:leads', 'read:events'] }),
  );
  const all = await causes(reader);
  assert.ok(all.length > 5);
  assert.ok(all.every(({ can_undo }) => !can_undo));
});

test('can_undo says what POST /undo would: own, with the scopes, for 30 days, once', async () => {
  const own = await editMany(agent.call, leads, 'won');
  assert.equal((await shown(agent.call, own)).can_undo, true);
  assert.equal((await shown(owner.call, own)).can_undo, true);
  const others = await editMany(owner.call, leads, 'lost');
  assert.equal((await shown(owner.call, others)).can_undo, true);
  const { undo_until } = await shown(agent.call, own);
  world.pass(Date.parse(undo_until) - Date.now());
  const late = await agent.call('GET', `${api}/causes/${own}`);
  const expected = late.body.data.can_undo ? 200 : 409;
  assert.equal((await undo(agent.call, own)).status, expected);
  world.pass(86_400_000);
  assert.equal((await shown(agent.call, own)).can_undo, false);
  assert.equal((await undo(agent.call, own)).status, 409);
});

test('CRMLead Pro lists the same causes, by the same ids', async () => {
  const { body } = await pro('GET', `${api}/causes?per_page=100`);
  assert.deepEqual(
    body.data.map(({ id }: Shown) => id),
    (await causes(native)).map(({ id }) => id),
  );
});

test('a batch, a merge and what they count', async () => {
  const person = { first_name: 'Same', email: 'same@causes.example' };
  const both = { leads: [person, person] };
  const response = await native('POST', `${api}/leads/batch`, both);
  const batch = causeOf(response);
  const [one, other] = response.body.data as { id: number }[];
  const merge = causeOf(
    await native('POST', `${api}/leads/${one?.id}/merge`, { lead_ids: [other?.id] }),
  );
  assert.deepEqual((await shown(native, batch)).subjects, { leads: 2 });
  const merged = await shown(native, merge);
  assert.deepEqual([merged.kind, merged.subjects], ['merge', { leads: 2 }]);
});
