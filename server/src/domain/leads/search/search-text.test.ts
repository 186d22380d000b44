import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchText } from './search-text.ts';

test('searchText() has the name on one line, the address, and the digits of the phone', () => {
  const lead = {
    name_key: 'ann\nlee',
    email: 'Ann@X.example',
    phone: '(415) 555',
    phone_key: null,
  };
  assert.deepEqual(searchText(lead), { text: 'ann lee\nann@x.example', digits: '415555\n' });
  assert.equal(searchText({ ...lead, phone_key: '+1415555' }).digits, '1415555');
});
