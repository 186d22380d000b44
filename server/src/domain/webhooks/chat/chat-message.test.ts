import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OutboundResponse } from '../../../platform/outbound/send-request.ts';
import type { Change } from '../delivery/message.ts';
import { matchesSubscription, subscriptionOf } from '../delivery/subscription.ts';
import { chatMessage, chatTest } from './chat-message.ts';
import { judgeChatResponse } from './chat-response.ts';

const style = { language: 'en', base: 'https://crm.example.com/w/acme' } as const;
const lead: Change = {
  ...{ seq: 12, type: 'lead.created', at: new Date('2026-03-28T09:15:00Z') },
  ...{ subjectType: 'lead', subjectId: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61' },
  ...{ before: null, after: { name: 'Ann Lee' } },
  record: {
    version: 1,
    json: { id: 7, name: 'Ann Lee', email: 'ann@example.com', phone: null, source: 'Website' },
    ...{ source: 'Website', tags: [], assignee: 'Bob' },
  },
};
const deal: Change = {
  ...{ ...lead, type: 'deal.lost', subjectType: 'deal' },
  before: { status: 'open' },
  after: { status: 'lost' },
  record: {
    version: 2,
    json: { id: 3, title: 'Roof', value: '1500.00', currency: 'EUR', lost_reason: 'Price' },
  },
};

const textOf = (change: Change, language: 'en' | 'de' = 'en') =>
  chatMessage(change, { ...style, language }).text;

test('a new lead → a sentence with a link, and how to reach the person', () => {
  const message = chatMessage(lead, style);
  assert.equal(
    message.text,
    '*New lead:* <https://crm.example.com/w/acme/leads/7|Ann Lee>\nann@example.com · Website',
  );
  assert.deepEqual(message.blocks, [
    { type: 'section', text: { type: 'mrkdwn', text: message.text } },
  ]);
});

test('each kind of change → its own sentence, in both languages', () => {
  const link = '<https://crm.example.com/w/acme/deals/3|Roof>';
  assert.equal(textOf(deal), `*Deal lost:* ${link} (Price)\n€1,500.00`);
  assert.match(textOf(deal, 'de'), /^\*Deal verloren:\* .+ \(Price\)\n1\.500,00\s€$/);
  const assigned = { ...lead, type: 'lead.assigned', after: { assigned_user_id: 4 } };
  assert.match(textOf(assigned), /^<.+\|Ann Lee> is assigned to \*Bob\*\n/);
  const won = { ...lead, type: 'lead.status_changed', after: { status: 'won' } };
  assert.equal(textOf(won), '*Won:* <https://crm.example.com/w/acme/leads/7|Ann Lee>');
  const failed: Change = {
    ...{ ...lead, type: 'automation.run_failed', subjectType: 'automation', record: null },
    ...{ subjectName: 'Welcome', after: { run_id: 5 } },
  };
  assert.match(textOf(failed), /^The automation <.+\/automations\|Welcome> stopped/);
  const task: Change = {
    ...{ ...lead, type: 'task.due' },
    after: { task: { id: 'a', number: 1, title: 'Call back' } },
  };
  assert.equal(textOf(task), '*Due:* <https://crm.example.com/w/acme/leads/7|Call back>');
  assert.equal(chatTest(style).text, 'Inlet can post to this channel.');
});

test('a name with signs of the format → shown as it is, with no link and no mention of everybody', () => {
  const name = '<!channel> & @here | <https://evil.example|you>';
  const text = textOf({ ...lead, record: { version: 1, json: { id: 7, name } } });
  assert.doesNotMatch(text, /<!|@here|\|you/);
  assert.match(text, /&lt;!channel&gt; &amp; @\u200bhere ¦ &lt;https/);
});

test('a chat gets its events under their conditions, by its filters, and no change of many', () => {
  const gets = (change: Change, events: string[], filters = {}) =>
    matchesSubscription(subscriptionOf(events, filters, true), change);
  assert.ok(gets(lead, ['lead.created']));
  assert.ok(!gets({ ...lead, isOfMany: true }, ['lead.created']));
  assert.ok(!gets(lead, ['lead.created'], { source: ['Fair'] }));
  const changed = { ...lead, type: 'lead.status_changed' };
  assert.ok(gets({ ...changed, after: { status: 'won' } }, ['lead.won']));
  assert.ok(!gets({ ...changed, after: { status: 'lost' } }, ['lead.won']));
  const nobody = { ...lead, type: 'lead.assigned', after: { assigned_user_id: null } };
  assert.ok(!gets(nobody, ['lead.assigned']));
});

test('a response 200 that says it took nothing → a failure', () => {
  const response: OutboundResponse = {
    ...{ status: 200, durationMs: 3, retryAfter: undefined, error: null, text: 'ok' },
    hasLeft: true,
  };
  assert.equal(judgeChatResponse(response).error, null);
  assert.equal(judgeChatResponse({ ...response, text: '{"ok":true}' }).error, null);
  assert.equal(judgeChatResponse({ ...response, text: '{broken' }).error, null);
  const refused = judgeChatResponse({ ...response, text: '{"ok":false,"error":"no_text"}' });
  assert.equal(refused.error, 'It refused: no_text.');
});
