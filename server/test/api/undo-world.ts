// A test app for undo: people, a clock that tests move, and short calls.
import assert from 'node:assert/strict';
import { recountLeads } from '../../src/domain/leads/counts/recount-leads.ts';
import { buildTestApp, type TestApp } from '../build-test-app.ts';
import { type Call, caller, type TestResponse } from '../call.ts';
import { addPerson, type Person } from '../sessions.ts';

export const api = '/api/v1';

interface Undone {
  cause: string;
  count: number;
  skipped: { type: string; id: number; uuid: string; fields: string[]; reason: string }[];
}

type Shown = TestResponse['body'];

interface UndoWorld {
  app: TestApp;
  native: Call;
  pro: Call;
  owner: Person;
  agent: Person;
  colleague: Person;
  pass: (ms: number) => void;
  add: (path: string, fields: object, call?: Call) => Promise<Shown>;
  addLead: (fields?: object, call?: Call) => Promise<Shown>;
  get: (path: string) => Promise<Shown>;
  assertCounted: () => Promise<void>;
}

export async function openUndoWorld(): Promise<UndoWorld> {
  let time = Date.now();
  const app = await buildTestApp({ clock: { now: () => new Date(time) } });
  const native = caller(app, app.keys.leadhub);
  const add: UndoWorld['add'] = async (path, fields, call = native) => {
    const { status, body, text } = await call('POST', `${api}/${path}`, fields);
    assert.equal(status, 201, text);
    return body.data;
  };
  return {
    ...{ app, native, add, pro: caller(app, app.keys.crmleadpro) },
    owner: await addPerson(app, 'owner'),
    agent: await addPerson(app, 'agent'),
    colleague: await addPerson(app, 'agent'),
    pass(ms) {
      time += ms;
    },
    addLead: (fields = {}, call = native) => add('leads', { first_name: 'Undo', ...fields }, call),
    get: async (path) => (await native('GET', `${api}/${path}`)).body.data,
    async assertCounted() {
      assert.equal(await recountLeads(app.services.write, app.workspace.id), 0);
    },
  };
}

export function causeOf({ headers, status, text }: TestResponse): string {
  assert.ok(status < 300, text);
  const cause = headers['x-cause-id'];
  assert.match(String(cause), /^[0-9a-f-]{36}$/, text);
  return String(cause);
}

export const undo = (call: Call, cause: string): Promise<TestResponse> =>
  call('POST', `${api}/undo/${cause}`);

/** Undoes the change of a response. */
export async function undone(call: Call, response: TestResponse): Promise<Undone> {
  const { status, body, text } = await undo(call, causeOf(response));
  assert.equal(status, 200, text);
  return body.data;
}

/** Without what an undo does not restore: the times of the last change and of the first touch. */
export const stateOf = ({
  updated_at,
  first_touch_at,
  score: _,
  ...record
}: Record<string, unknown>): object => record;
