// How automations assign leads: to whom, by what, and what the step records of it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { recountLeads } from '../../src/domain/leads/counts/recount-leads.ts';
import { buildTestApp } from '../build-test-app.ts';
import { caller } from '../call.ts';
import { eventually } from '../eventually.ts';
import { addPerson } from '../sessions.ts';

// A Monday at noon in Berlin.
let now = new Date('2026-06-01T10:00:00Z');
const app = await buildTestApp({ clock: { now: () => now } });
after(app.close);
const call = caller(app, app.keys.leadhub);
await app.work();

type Method = Parameters<typeof call>[0];

async function ok(method: Method, url: string, body?: object) {
  const response = await call(method, url, body);
  assert.ok(response.status < 300, `${method} ${url} ${response.status} ${response.text}`);
  return response.body?.data;
}

interface Run {
  id: number;
  state: string;
  error: { code: string } | null;
  wake_at: string | null;
  steps: { outcome: string; saw: Seen; did: Record<string, unknown> }[];
}
interface Seen {
  rule?: number;
  considered: Record<string, unknown>[];
}

let count = 0;
const automations = '/api/v1/automations';
const add = (url: string, body: object) => ok('POST', url, body);
const addLead = (fields: object) => add('/api/v1/leads', { first_name: 'Ann', ...fields });
const ownerOf = async (lead: { id: number }): Promise<number | null> =>
  (await ok('GET', `/api/v1/leads/${lead.id}`)).assigned_user_id;
const setAvailability = (user: number, body: object) =>
  ok('PATCH', `/api/v1/users/${user}/availability`, body);

/** Members in a team of their own. */
async function addTeam(size: number) {
  const members = [];
  for (let index = 0; index < size; index += 1)
    members.push((await addPerson(app, 'agent')).member);
  // The members were added without the use case.
  await app.database.pool.query(
    'update workspace_counters set catalog_version = catalog_version + 1',
  );
  count += 1;
  const numbers = members.map(({ number }) => number);
  const team = await add('/api/v1/teams', { name: `Team ${count}`, user_ids: numbers });
  return { team: team.id as number, members: numbers };
}

/** An automation that assigns the new leads of a source of its own. */
async function addAutomation(step: object, more: object[] = []) {
  count += 1;
  const source = `Source ${count}`;
  const { id } = await add(automations, {
    ...{ name: source, active: true, trigger: { type: 'lead.created' } },
    conditions: [{ field: 'source', operator: 'is', value: source }],
    steps: [{ type: 'assign', ...step }, ...more],
  });
  return { id: id as number, source };
}

/** The runs, oldest first, once there are as many in the state. */
async function runsIn(automation: number, state: string, wanted = 1): Promise<Run[]> {
  let runs: Run[] = [];
  await eventually(
    async () => {
      runs = await ok('GET', `${automations}/${automation}/runs?per_page=100`);
      return runs.filter((run) => run.state === state).length === wanted;
    },
    () => runs,
  );
  const inState = runs.filter((run) => run.state === state).sort((one, two) => one.id - two.id);
  return Promise.all(inState.map(({ id }) => ok('GET', `${automations}/${automation}/runs/${id}`)));
}

test('a team by turns → the absent one is left out, and the step says until when', async () => {
  const { team, members } = await addTeam(3);
  const [first, absent, third] = members as [number, number, number];
  await setAvailability(absent, { absences: [{ from: '2026-06-01', to: '2026-06-03' }] });
  const { id, source } = await addAutomation({ team_id: team });
  const leads = [];
  for (let index = 0; index < 4; index += 1) leads.push(await addLead({ source }));
  const [run] = await runsIn(id, 'finished', 4);
  const owners = await Promise.all(leads.map(ownerOf));
  assert.deepEqual(owners.sort(), [first, first, third, third].sort());
  const step = run?.steps[0];
  const { assignment } = await ok('GET', `/api/v1/leads/${leads[0].id}/assignment`);
  assert.deepEqual(
    [assignment.automation_id, assignment.did.reason, assignment.saw.considered.length],
    [id, 'turn', 3],
  );
  await ok('PATCH', `/api/v1/leads/${leads[0].id}`, { assigned_user_id: app.owner.number });
  assert.deepEqual(await ok('GET', `/api/v1/leads/${leads[0].id}/assignment`), {
    assignment: null,
  });
  assert.equal(step?.did.reason, 'turn');
  assert.deepEqual(
    step?.saw.considered.map(({ user_id, available, reason, until }) => [
      ...[user_id, available, reason, until],
    ]),
    [
      [first, true, undefined, undefined],
      [absent, false, 'absent', '2026-06-03'],
      [third, true, undefined, undefined],
    ],
  );
});

test('two automations with one team, 60 leads at once → even to one', async () => {
  const { team, members } = await addTeam(3);
  const [one, two] = [
    await addAutomation({ team_id: team }),
    await addAutomation({ team_id: team, by: 'turns' }),
  ];
  const leads = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      addLead({ source: index % 3 === 0 ? one.source : two.source }),
    ),
  );
  await runsIn(one.id, 'finished', 20);
  await runsIn(two.id, 'finished', 40);
  const owners = await Promise.all(leads.map(ownerOf));
  for (const member of members) {
    const got = owners.filter((owner) => owner === member).length;
    assert.ok(Math.abs(got - 20) <= 1, `${got} of 20`);
  }
});

test('the daily limit → the next lead waits for the next day, and gets its owner then', async () => {
  const { members } = await addTeam(1);
  const [member] = members as [number];
  await setAvailability(member, {
    ...{ time_zone: 'Europe/Berlin', daily_lead_limit: 1 },
    working_hours: [1, 2].map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
  });
  const { id, source } = await addAutomation({ user_ids: [member] }, [
    { type: 'add_tag', tag: 'x' },
  ]);
  await addLead({ source });
  await runsIn(id, 'finished');
  const second = await addLead({ source });
  const [waiting] = await runsIn(id, 'waiting');
  assert.equal(waiting?.wake_at, '2026-06-02T07:00:00.000Z');
  const { outcome, saw } = waiting?.steps[0] ?? {};
  assert.equal(outcome, 'postponed');
  const [{ reason, leads_today, daily_lead_limit } = {}] = saw?.considered ?? [];
  assert.deepEqual([reason, leads_today, daily_lead_limit], ['limit_reached', 1, 1]);
  assert.equal(await ownerOf(second), null);
  now = new Date('2026-06-02T07:00:01Z');
  await addLead({ source: 'wakes the runner' });
  const [, run] = await runsIn(id, 'finished', 2);
  assert.equal(await ownerOf(second), member);
  assert.deepEqual(
    run?.steps.map((step) => step.outcome),
    ['postponed', 'done', 'done'],
  );
});

test('a team with a weight for one → three times as many leads as the other', async () => {
  const { team, members } = await addTeam(2);
  const [heavy, light] = members as [number, number];
  const weights = [{ user_id: heavy, weight: 3 }];
  const { id, source } = await addAutomation({ team_id: team, team_weights: weights });
  assert.deepEqual((await ok('GET', `${automations}/${id}`)).steps[0].team_weights, weights);
  const leads = [];
  for (let index = 0; index < 8; index += 1) leads.push(await addLead({ source }));
  await runsIn(id, 'finished', 8);
  const owners = await Promise.all(leads.map(ownerOf));
  const got = (member: number) => owners.filter((owner) => owner === member).length;
  assert.deepEqual([got(heavy), got(light)], [6, 2]);
});

test('a lead waits for an absent user, whose absence is removed → it gets its owner at once', async () => {
  const { members } = await addTeam(1);
  const [member] = members as [number];
  await setAvailability(member, { absences: [{ from: '2026-06-01', to: '2026-06-30' }] });
  const { id, source } = await addAutomation({ user_ids: [member] });
  const lead = await addLead({ source });
  await runsIn(id, 'waiting');
  await setAvailability(member, { absences: [] });
  await runsIn(id, 'finished');
  assert.equal(await ownerOf(lead), member);
});

test('nobody at work → nobody, another user, or all the same, as the step says', async () => {
  const { members } = await addTeam(1);
  const [member] = members as [number];
  await setAvailability(member, { working_hours: [{ weekday: 7, from: '09:00', to: '10:00' }] });
  const cases = [
    [{ otherwise: 'nobody' }, null, undefined],
    [{ otherwise_user_id: app.owner.number }, app.owner.number, 'otherwise'],
    [{ ignore_hours: true }, member, 'turn'],
  ] as const;
  for (const [settings, owner, reason] of cases) {
    const { id, source } = await addAutomation({ user_ids: [member], ...settings });
    const lead = await addLead({ source });
    const [run] = await runsIn(id, 'finished');
    assert.equal(await ownerOf(lead), owner);
    assert.equal(run?.steps[0]?.did.assigned_to === undefined, owner === null);
    if (owner !== null) assert.equal(run?.steps[0]?.did.reason, reason);
  }
});

test('rules → the first that matches, and the step says which; without a match, nobody', async () => {
  const { team, members } = await addTeam(2);
  const city = (value: string) => [{ field: 'city', operator: 'is', value }];
  const { id, source } = await addAutomation({
    by: 'rules',
    rules: [
      { conditions: city('Rome'), assigned_user_id: app.owner.number },
      {
        conditions: [{ field: 'city', operator: 'any_of', value: ['Oslo', 'Rome'] }],
        team_id: team,
      },
    ],
  });
  const stored = await ok('GET', `${automations}/${id}`);
  assert.deepEqual(
    stored.steps[0].rules.map(({ assigned_user_id, team_id }: Record<string, number>) => [
      ...[assigned_user_id, team_id],
    ]),
    [
      [app.owner.number, undefined],
      [undefined, team],
    ],
  );
  const [rome, oslo, nowhere] = [
    await addLead({ source, city: 'Rome' }),
    await addLead({ source, city: 'Oslo' }),
    await addLead({ source, city: 'Bonn' }),
  ];
  const runs = await runsIn(id, 'finished', 3);
  assert.equal(await ownerOf(rome), app.owner.number);
  assert.ok(members.includes((await ownerOf(oslo)) ?? 0));
  assert.equal(await ownerOf(nowhere), null);
  assert.deepEqual(
    runs.map(({ steps: [step] }) => [step?.outcome, step?.saw.rule]),
    [
      ['done', 1],
      ['done', 2],
      ['skipped', undefined],
    ],
  );
});

test('the least loaded → who has the fewest open leads, whatever is won', async () => {
  const { team, members } = await addTeam(2);
  const [busy, free] = members as [number, number];
  const leads = [];
  for (const owner of [busy, busy, free, free, free]) {
    leads.push(await addLead({ source: 'By hand', assigned_user_id: owner }));
  }
  for (const { id } of leads.slice(2)) await ok('PATCH', `/api/v1/leads/${id}`, { status: 'won' });
  const { id, source } = await addAutomation({ team_id: team, by: 'least_loaded' });
  const lead = await addLead({ source });
  const [run] = await runsIn(id, 'finished');
  assert.equal(await ownerOf(lead), free);
  assert.deepEqual(
    run?.steps[0]?.saw.considered.map(({ open_leads }) => open_leads),
    [2, 0],
  );
});

test('an assignment of nobody, rules that are missing, and unknown teams → 422', async () => {
  const wrong: [object, string][] = [
    [{ by: 'turns' }, 'steps.0.assigned_user_id'],
    [{ by: 'rules' }, 'steps.0.rules'],
    [{ rules: [{ conditions: [] }] }, 'steps.0.rules.0.assigned_user_id'],
    [{ team_id: 999_999 }, 'steps.0.team_id'],
    [{ rules: [{ conditions: [], team_id: 999_999 }] }, 'steps.0.rules.0.team_id'],
  ];
  for (const [step, field] of wrong) {
    const { status, body } = await call('POST', automations, {
      ...{ name: 'Wrong', trigger: { type: 'lead.created' } },
      steps: [{ type: 'assign', ...step }],
    });
    assert.deepEqual([status, Object.keys(body.error_codes ?? {})], [422, [field]]);
  }
});

test('a trial where nobody is available → the wait is skipped, and the next steps are shown', async () => {
  const { members } = await addTeam(1);
  await setAvailability(members[0] as number, {
    working_hours: [{ weekday: 7, from: '09:00', to: '10:00' }],
  });
  const { id, source } = await addAutomation({ user_ids: members }, [
    { type: 'add_tag', tag: 'x' },
  ]);
  await ok('PATCH', `${automations}/${id}`, { active: false });
  const lead = await addLead({ source });
  const { run } = await ok('POST', `${automations}/${id}/test`, { lead_id: lead.id });
  assert.deepEqual(
    run.steps.map(({ outcome }: { outcome: string }) => outcome),
    ['postponed', 'done'],
  );
});

test('the counts of open leads stay right when a status is deleted and a member leaves', async () => {
  const { members } = await addTeam(2);
  const [leaving, heir] = members as [number, number];
  const status = await add('/api/v1/statuses', { name: 'Lukewarm' });
  for (const [index, owner] of [leaving, leaving, heir].entries()) {
    const lead = await addLead({ source: 'By hand', assigned_user_id: owner });
    if (index > 0) await ok('PATCH', `/api/v1/leads/${lead.id}`, { status: status.key });
  }
  await ok('POST', `/api/v1/users/${leaving}/deactivate`, { reassign_to: heir });
  await ok('DELETE', `/api/v1/statuses/${status.key}?move_to=new`);
  assert.equal(await recountLeads(app.services.write, app.workspace.id), 0);
});
