import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportAddress } from './export-address.ts';
import { exportColumns } from './export-columns.ts';

test('the columns of a list become those of the file, each once', () => {
  const columns = ['name', 'email', 'stage_id', 'pipeline_id', 'tag', 'custom_fields.budget'];
  assert.deepEqual(exportColumns('leads', columns), [
    ...['first_name', 'last_name', 'email', 'pipeline', 'stage', 'tags', 'custom_fields.budget'],
  ]);
  assert.deepEqual(exportColumns('deals', ['name', 'value']), ['title', 'value', 'currency']);
});

test('the address has the filters and the columns, or the selection instead of the filters', () => {
  const choice = {
    ...({ workspace: 'acme', noun: 'leads', format: 'csv' } as const),
    params: { 'lead_score[over]': '70', sort: 'email' },
  };
  assert.equal(
    exportAddress({ ...choice, columns: ['email', 'tags'], ids: ['1', '2'] }),
    '/api/v1/exports/leads?sort=email&workspace=acme&format=csv' +
      '&columns=email&columns=tags&ids=1%2C2&bom=true',
  );
  assert.equal(
    exportAddress({ ...choice, format: 'ndjson', columns: undefined, ids: undefined }),
    '/api/v1/exports/leads?lead_score[over]=70&sort=email&workspace=acme&format=ndjson',
  );
});
