// Exports of other programs map by themselves: their documented headers, with a row of each.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createCsvReader } from '../file/csv-reader.ts';
import { guessMapping } from './guess-mapping.ts';
import { guessDateOrder, guessDecimalMark, readDay, readNumber } from './guess-notation.ts';

const resolves = () => true;

function mappingOf(name: string): Record<string, string> {
  const text = readFileSync(join(import.meta.dirname, 'samples', `${name}.csv`), 'utf8');
  const reader = createCsvReader(',');
  const [header = [], ...rows] = [...reader.push(text), ...reader.end()];
  const columns = header.map((name, index) => ({
    name,
    samples: rows.map((row) => row[index] ?? '').filter((cell) => cell !== ''),
  }));
  const fields = guessMapping(columns, { customFields: [], resolves });
  const mapped: Record<string, string> = {};
  for (const [index, field] of fields.entries()) {
    if (field !== null) mapped[field] = columns[index]?.name ?? '';
  }
  return mapped;
}

const expected: Record<string, Record<string, string>> = {
  hubspot: {
    first_name: 'First Name',
    last_name: 'Last Name',
    email: 'Email',
    phone: 'Phone Number',
    company: 'Company name',
    website: 'Website URL',
    address: 'Street Address',
    city: 'City',
    state: 'State/Region',
    zip: 'Postal Code',
    status: 'Lead Status',
    assigned_to: 'Contact owner',
    source: 'Original Source',
    external_id: 'Record ID',
    created_at: 'Create Date',
  },
  pipedrive: {
    name: 'Person - Name',
    email: 'Person - Email - Work',
    phone: 'Person - Phone - Work',
    company: 'Person - Organization',
    assigned_to: 'Person - Owner',
    tags: 'Person - Label',
    external_id: 'Person - ID',
    created_at: 'Person - Person created',
  },
  salesforce: {
    first_name: 'First Name',
    last_name: 'Last Name',
    email: 'Email',
    phone: 'Phone',
    company: 'Company / Account',
    address: 'Street',
    city: 'City',
    state: 'State/Province',
    zip: 'Zip/Postal Code',
    source: 'Lead Source',
    status: 'Lead Status',
    assigned_to: 'Lead Owner',
    external_id: 'Lead ID',
    created_at: 'Create Date',
    notes: 'Description',
  },
  zoho: {
    first_name: 'First Name',
    last_name: 'Last Name',
    email: 'Email',
    phone: 'Phone',
    company: 'Company',
    website: 'Website',
    address: 'Street',
    city: 'City',
    state: 'State',
    zip: 'Zip Code',
    source: 'Lead Source',
    status: 'Lead Status',
    assigned_to: 'Lead Owner',
    tags: 'Tag',
    notes: 'Description',
    external_id: 'Record Id',
    created_at: 'Created Time',
  },
  'google-contacts': {
    first_name: 'First Name',
    last_name: 'Last Name',
    email: 'E-mail 1 - Value',
    phone: 'Phone 1 - Value',
    company: 'Organization Name',
    address: 'Address 1 - Street',
    city: 'Address 1 - City',
    state: 'Address 1 - Region',
    zip: 'Address 1 - Postal Code',
    website: 'Website 1 - Value',
    tags: 'Labels',
    notes: 'Notes',
  },
};

for (const [name, mapping] of Object.entries(expected)) {
  test(`an export of ${name} maps by itself`, () => {
    assert.deepEqual(mappingOf(name), mapping);
  });
}

test('a column without a telling name is the e-mail address when all its values are', () => {
  const columns = [
    { name: 'Column 1', samples: ['Jo'] },
    { name: 'Column 2', samples: ['jo@example.com'] },
  ];
  assert.deepEqual(guessMapping(columns, { customFields: [], resolves }), [null, 'email']);
});

test('a status column whose values the workspace does not know is left out', () => {
  const columns = [{ name: 'Status', samples: ['Open deal'] }];
  assert.deepEqual(guessMapping(columns, { customFields: [], resolves: () => false }), [null]);
});

test('numbers and dates are read as their column writes them', () => {
  assert.equal(guessDecimalMark(['45.000,00', '120', 'k. A.']), ',');
  assert.equal(guessDecimalMark(['1,200', '3.50']), '.');
  assert.equal(readNumber('45.000,50 €', ','), '45000.50');
  assert.equal(readNumber("CHF 1'200", '.'), '1200');
  assert.equal(readNumber('k. A.', ','), undefined);
  assert.equal(guessDateOrder(['31/12/2025'], 'US'), 'dmy');
  assert.equal(guessDateOrder(['12/31/2025'], 'DE'), 'mdy');
  assert.equal(guessDateOrder(['01/02/2025'], 'US'), 'mdy');
  assert.equal(readDay('1.2.25', 'dmy'), '2025-02-01');
  assert.equal(readDay('2025-02-30', 'ymd'), undefined);
});
