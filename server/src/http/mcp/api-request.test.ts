import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DomainError } from '../../domain/errors.ts';
import type { Operation } from './api-operations.ts';
import { toApiRequest } from './api-request.ts';
import type { Arguments, OperationTool } from './tool.ts';

const described = { name: 'tool', title: 'Tool', description: 'A tool.', operation: 'operation' };
const properties = (...names: string[]) => Object.fromEntries(names.map((name) => [name, {}]));

const list: OperationTool = { ...described, query: ['search', 'per_page'], filters: true };
const listing: Operation = {
  ...{ method: 'GET', url: '/api/v1/leads', scope: 'read:leads', params: {}, body: {} },
  required: [],
  query: properties(
    ...['page', 'per_page', 'cursor', 'search', 'status', 'status[not]', 'created_at[within]'],
    'custom_fields',
  ),
};
const update: OperationTool = { ...described, id: 'lead_id' };
const updating: Operation = {
  ...{ method: 'PATCH', url: '/api/v1/leads/:id', scope: 'write:leads', query: {}, required: [] },
  ...{ params: properties('id'), body: properties('status', 'notes') },
};
const creating: Operation = { ...updating, method: 'POST', url: '/api/v1/leads', params: {} };

const read = (given: Arguments) => toApiRequest(list, listing, given);
const write = (given: Arguments) => toApiRequest(update, updating, given);
const problemsOf = (make: () => unknown) => {
  try {
    make();
  } catch (error) {
    if (error instanceof DomainError) return error.fields.map(({ message }) => message);
    throw error;
  }
  return [];
};

test('a search, conditions and the size of a page become the query of the list', () => {
  const filter = {
    ...{ status: ['new', 'won'], 'status[not]': 'lost', 'created_at[within]': '30d' },
    'custom_fields[budget][over]': 1000,
  };
  assert.deepEqual(read({ search: 'ada', filter, per_page: 100 }).query, {
    ...{ search: 'ada', per_page: '25', status: ['new', 'won'], 'status[not]': 'lost' },
    ...{ 'created_at[within]': '30d', 'custom_fields[budget][over]': '1000' },
  });
  assert.deepEqual(read({ search: null, filter: null }).query, { per_page: '10' });
});

test('what is no condition of the list is refused, and so is an empty value', () => {
  for (const name of ['stauts', 'page', 'dry_run', 'search', 'custom_fields', 'status][x']) {
    const sentence = `There is no filter.${name} field here.`;
    assert.deepEqual(
      problemsOf(() => read({ filter: { [name]: '1' } })),
      [sentence],
    );
  }
  assert.deepEqual(
    problemsOf(() => read({ filter: { status: '' } })),
    ['The filter.status field must not be empty.'],
  );
  assert.equal(problemsOf(() => read({ filter: 'status=new' })).length, 1);
});

test('fields become the body, null among them, and the id the path', () => {
  const { path, body, query } = write({ lead_id: 7, status: 'won', notes: null });
  assert.deepEqual([path, body, query], ['/api/v1/leads/7', { status: 'won', notes: null }, {}]);
  assert.equal(write({ lead_id: 'a/b?c' }).path, '/api/v1/leads/a%2Fb%3Fc');
});

test('an unknown argument is refused by its name, also one that every object has', () => {
  for (const name of ['favourite', 'toString', 'id']) {
    const given = { lead_id: 7, [name]: 'x' };
    assert.deepEqual(
      problemsOf(() => write(given)),
      [`There is no ${name} field here.`],
    );
  }
});

test('an id that is missing, or that leads to another path, is refused', () => {
  for (const id of [undefined, null, '', '.', '..', {}, true]) {
    assert.equal(problemsOf(() => write({ lead_id: id })).length, 1, String(id));
  }
});

test('dry_run is true or false, and only for tools that write', () => {
  assert.deepEqual(write({ lead_id: 7, dry_run: true }).query, { dry_run: 'true' });
  assert.deepEqual(write({ lead_id: 7, dry_run: false }).query, {});
  for (const flag of ['yes', 1, {}]) {
    assert.equal(problemsOf(() => write({ lead_id: 7, dry_run: flag })).length, 1, String(flag));
  }
  assert.deepEqual(
    problemsOf(() => read({ dry_run: true })),
    ['There is no dry_run field here.'],
  );
});

test('idempotency_key is the header of a tool that creates', () => {
  const { headers } = toApiRequest(described, creating, { idempotency_key: 'k1' });
  assert.deepEqual(headers, { 'idempotency-key': 'k1' });
  assert.equal(problemsOf(() => write({ lead_id: 7, idempotency_key: 'k1' })).length, 1);
});
