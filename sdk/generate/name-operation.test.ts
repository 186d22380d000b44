import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeCalls } from './describe-call.ts';
import { type Document, readDocument } from './document.ts';
import { nameOperation } from './name-operation.ts';

test('an operation is called by what it does, in the group of its tag', () => {
  const names: [operationId: string, tag: string, name: string][] = [
    ['listLeads', 'Leads', 'leads.list'],
    ['createLeadTask', 'Lead tasks', 'leadTasks.create'],
    ['addTagToLead', 'Leads', 'leads.addTag'],
    ['removeTagFromLead', 'Leads', 'leads.removeTag'],
    ['listStatuses', 'Statuses', 'statuses.list'],
    ['getStatus', 'Statuses', 'statuses.get'],
    ['listActivities', 'Activity', 'activity.list'],
    ['responseTimeAnalytics', 'Analytics', 'analytics.responseTime'],
    ['cancelCause', 'Causes', 'causes.cancel'],
    ['createEventType', 'Event types', 'eventTypes.create'],
    ['getMe', 'Users', 'users.getMe'],
  ];
  for (const [operationId, tag, name] of names) {
    const { group, action } = nameOperation({
      operationId,
      tags: [tag],
      summary: '',
      responses: {},
    });
    assert.equal(`${group}.${action}`, name);
  }
});

test('every operation of the document is a call', () => {
  const { paths } = readDocument();
  const operations = Object.values(paths).flatMap((methods) => Object.keys(methods));
  const calls = describeCalls(readDocument());
  assert.equal(calls.length, operations.length);
  for (const { group, action } of calls) assert.match(`${group}.${action}`, /^[a-z]\w+\.[a-z]\w+$/);
});

test('two operations with one name → an error', () => {
  const operation = { summary: '', tags: ['Leads'] as [string], responses: {} };
  const document: Document = {
    openapi: '3.1.0',
    components: { schemas: {} },
    paths: {
      '/a': { get: { ...operation, operationId: 'listLeads' } },
      '/b': { get: { ...operation, operationId: 'listLead' } },
    },
  };
  assert.throws(() => describeCalls(document), /called leads\.list/);
});
