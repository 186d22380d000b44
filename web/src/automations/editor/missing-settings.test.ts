import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingSettings } from './missing-settings.ts';

test('required settings without a value are named by their paths, also in branches', () => {
  const schemas = {
    triggers: { inactivity: { properties: {}, required: ['type', 'days'] } },
    steps: { add_tag: { properties: {}, required: ['type', 'tag'] } },
    condition: { properties: {} },
    settableFields: [],
  };
  const yes = [{ id: 'b', type: 'add_tag', tag: '' }];
  const steps = [
    { id: 'a', type: 'add_tag', tag: 'x' },
    { id: 'c', type: 'branch', yes },
  ];
  assert.deepEqual(
    missingSettings({ trigger: { type: 'inactivity' }, conditions: [], steps }, schemas),
    ['trigger.days', 'steps.1.yes.0.tag'],
  );
});
