import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Webhook } from 'standardwebhooks';
import {
  bodyOf,
  type Change,
  keyOfSecret,
  messageId,
  seqOfMessage,
  signedHeaders,
} from './message.ts';

const workspaceId = '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60';
const change: Change = {
  ...{ seq: 12, type: 'lead.status_changed', at: new Date('2026-03-28T09:15:00.123Z') },
  ...{ subjectType: 'lead', subjectId: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61' },
  before: { status: 'new' },
  after: { status: 'won' },
  record: { version: 4, json: { id: 7, status: 'won' } },
};

test('the test vector of the standard → its signature', () => {
  const { 'webhook-signature': signature } = signedHeaders(
    [keyOfSecret('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw')],
    {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: new Date(1_614_265_330_000),
      body: '{"test": 2432232314}'.replace(' ', ''),
    },
  );
  assert.equal(signature, 'v1,Vif40peJBP7Iyl0XGmu61n4MwdrcHov5CFREBpE0svs=');
});

test("two keys → two signatures that the standard's own library verifies", () => {
  const secrets = ['a', 'b'].map((letter) => `whsec_${btoa(letter.repeat(32))}`);
  const body = '{"type":"lead.created","data":{"name":"Zoë 🦊"}}';
  const message = { id: 'msg_1', at: new Date(), body };
  const headers = signedHeaders(secrets.map(keyOfSecret), message);
  for (const secret of secrets) assert.ok(new Webhook(secret).verify(body, headers));
  assert.throws(() => new Webhook(`whsec_${btoa('c'.repeat(32))}`).verify(body, headers));
});

test('a message id → its sequence, in its own workspace only', () => {
  const id = messageId(workspaceId, 12);
  assert.match(id, /^msg_[0-9a-f]{32}_12$/);
  assert.equal(seqOfMessage(workspaceId, id), 12);
  assert.equal(seqOfMessage(workspaceId.replace('60', '61'), id), undefined);
  for (const text of ['', 'msg_1', `${id}x`, `${id.slice(0, -2)}012`]) {
    assert.equal(seqOfMessage(workspaceId, text), undefined, text);
  }
});

test('a change → the record as it is now, with previous and new values', () => {
  assert.deepEqual(JSON.parse(bodyOf({ ...change }).toString()), {
    type: 'lead.status_changed',
    timestamp: '2026-03-28T09:15:00.123Z',
    data: {
      ...{ sequence: 12, version: 4, lead: { id: 7, status: 'won' } },
      ...{ previous: { status: 'new' }, changes: { status: 'won' } },
    },
  });
});

test('a deleted record → the facts of the log', () => {
  const { data } = JSON.parse(bodyOf({ ...change, record: null }).toString());
  assert.equal(data.version, null);
  assert.deepEqual(data.lead, { uuid: change.subjectId, status: 'won' });
  const deleted = JSON.parse(bodyOf({ ...change, record: null, after: null }).toString());
  assert.deepEqual(deleted.data.lead, { uuid: change.subjectId, status: 'new' });
  assert.equal('previous' in deleted.data, false);
});

test('a task → sent with its lead, or with the facts of the log once deleted', () => {
  const due: Change = {
    ...{ ...change, type: 'task.due', before: null },
    after: { task: { id: 'a-uuid', number: 3, title: 'Call', due_at: '2026-03-28T09:00:00.000Z' } },
    task: { version: 2, json: { id: 3, title: 'Call Ann' } },
  };
  const lead = { id: 7, status: 'won' };
  assert.deepEqual(JSON.parse(bodyOf(due).toString()).data, {
    ...{ sequence: 12, version: 2, task: { id: 3, title: 'Call Ann' }, lead },
  });
  const gone: Change = { ...due, subjectType: 'task', record: null, task: undefined };
  delete gone.body;
  assert.deepEqual(JSON.parse(bodyOf(gone).toString()).data, {
    ...{ sequence: 12, version: null },
    task: { id: 3, uuid: 'a-uuid', title: 'Call', due_at: '2026-03-28T09:00:00.000Z' },
  });
});
