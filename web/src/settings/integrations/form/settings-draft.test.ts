import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMapped, isRare, settingFields } from './setting-fields.ts';
import { changedSettings, draftOf, newSettings } from './settings-draft.ts';

const type = {
  secrets: ['token'],
  settings_schema: {
    required: ['region'],
    properties: {
      region: { enum: ['us', 'eu'] },
      token: { type: 'string', maxLength: 500, description: 'A secret.' },
      port: { type: 'integer' },
      origins: { type: 'array', items: { type: 'string' } },
      events: { type: 'array', items: { enum: ['won', 'lost'] }, default: ['won'] },
      creates_leads: { type: 'boolean' },
      source: { type: 'string' },
      mapping: { type: 'object' },
    },
  },
};
const fields = settingFields(type);

test('settingFields → a field for each setting but the mapping, by its schema', () => {
  assert.deepEqual(
    fields.map(({ name, kind, isRequired }) => [name, kind, isRequired]),
    [
      ['region', 'choice', true],
      ['token', 'secret', false],
      ['port', 'number', false],
      ['origins', 'list', false],
      ['events', 'choices', false],
      ['creates_leads', 'switch', false],
      ['source', 'text', false],
    ],
  );
  assert.deepEqual(
    fields.filter(isRare).map(({ name }) => name),
    ['port', 'origins', 'source'],
  );
  assert.equal(isMapped(type), true);
  assert.equal(isMapped({ settings_schema: { properties: {} } }), false);
});

test('newSettings → the values that are filled in, with the defaults, numbers as numbers', () => {
  const empty = draftOf(fields);
  assert.deepEqual(newSettings(fields, empty), { events: ['won'] });
  const draft = { ...empty, region: 'eu', port: '25', creates_leads: 'true', source: ' ' };
  assert.deepEqual(newSettings(fields, draft), {
    ...{ region: 'eu', port: 25, creates_leads: true, events: ['won'] },
  });
});

test('changedSettings → what differs; an empty secret stays, a removed one is null', () => {
  const settings = { region: 'us', token: '••••8f2c', port: 25, source: 'site' };
  const draft = draftOf(fields, settings);
  assert.deepEqual(changedSettings(fields, draft, settings), {});
  assert.deepEqual(changedSettings(fields, { ...draft, source: '', port: '587' }, settings), {
    ...{ source: null, port: 587 },
  });
  assert.deepEqual(changedSettings(fields, { ...draft, token: 'other' }, settings), {
    token: 'other',
  });
  assert.deepEqual(changedSettings(fields, { ...draft, token: ' ' }, settings), {});
  assert.deepEqual(changedSettings(fields, { ...draft, token: null }, settings), { token: null });
});
