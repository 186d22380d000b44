import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const texts = JSON.parse(
  readFileSync(new URL('../../texts/en/automations.json', import.meta.url), 'utf8'),
) as Record<string, string>;
const prefix = 'automations.event_';

test('each noun whose events start automations has a heading in the list of triggers', () => {
  const types = Object.keys(texts).flatMap((key) =>
    key.startsWith(prefix) ? [key.slice(prefix.length)] : [],
  );
  // The others are about time, forms and addresses.
  const events = types.filter((type) => type.includes('.'));
  const nouns = new Set(events.map((type) => type.split('.')[0]));
  assert.ok(nouns.has('lead'));
  const missing = [...nouns].filter((noun) => !(`automations.triggers_${noun}` in texts));
  assert.deepEqual(missing, []);
});
