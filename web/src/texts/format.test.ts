import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatAge,
  formatChoice,
  formatDay,
  formatDuration,
  formatLength,
  formatMoment,
  formatMoney,
  formatNumber,
  formatPercent,
} from './format.ts';

const now = new Date('2026-11-27T12:00:00Z');
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const age = (then: string, language: string, timeZone = 'UTC') =>
  plain(formatAge(new Date(then), { language, timeZone, now }));

test('numbers and money follow the language', () => {
  assert.equal(formatNumber('en', 9412), '9,412');
  assert.equal(formatNumber('de', 9412), '9.412');
  assert.equal(plain(formatPercent('de', 0.081)), '8,1 %');
  assert.equal(formatMoney('en', '38400.00', 'EUR'), '€38,400');
  assert.equal(plain(formatMoney('de', '38400.50', 'EUR')), '38.400,50 €');
});

test('money keeps every digit of the API', () => {
  assert.equal(formatMoney('en', '9007199254740993.01', 'USD'), '$9,007,199,254,740,993.01');
});

const ages: [then: string, language: string, shown: string][] = [
  ['2026-11-27T11:59:30Z', 'en', 'now'],
  ['2026-11-27T11:59:30Z', 'de', 'jetzt'],
  ['2026-11-27T11:56:00Z', 'en', '4 min'],
  ['2026-11-27T10:00:00Z', 'en', '2 hr'],
  ['2026-11-27T10:00:00Z', 'de', '2 Std.'],
  ['2026-11-26T11:00:00Z', 'en', 'Nov 26'],
  ['2026-11-26T11:00:00Z', 'de', '26. Nov.'],
  ['2024-05-02T11:00:00Z', 'en', 'May 2, 2024'],
  ['2026-12-24T11:00:00Z', 'en', 'Dec 24'],
];

for (const [then, language, shown] of ages) {
  test(`${then} is "${shown}" in ${language}`, () => {
    assert.equal(age(then, language), shown);
  });
}

test('dates are those of the time zone', () => {
  assert.equal(age('2026-11-20T23:30:00Z', 'en', 'Europe/Berlin'), 'Nov 21');
  const moment = formatMoment(now, { language: 'de', timeZone: 'Europe/Berlin' });
  assert.equal(plain(moment), '27.11.2026, 13:00');
});

test('choices are joined as people say them', () => {
  assert.equal(formatChoice('en', ['New', 'Contacted', 'Won']), 'New, Contacted or Won');
  assert.equal(formatChoice('de', ['Neu', 'Gewonnen']), 'Neu oder Gewonnen');
});

test('a day of a calendar is the same everywhere', () => {
  assert.equal(formatDay('en', '2026-05-02'), 'May 2, 2026');
  assert.equal(formatDay('de', 'someday'), 'someday');
});

const durations: [minutes: number, shown: string][] = [
  [0, '0 min'],
  [41, '41 min'],
  [190, '3 hr 10 min'],
  [180, '3 hr'],
  [1560, '1 day 2 hr'],
];

for (const [minutes, shown] of durations) {
  test(`${minutes} minutes are "${shown}"`, () => {
    assert.equal(plain(formatDuration('en', minutes * 60_000)), shown);
  });
}

test('where there is little room, the largest unit is enough', () => {
  assert.equal(plain(formatDuration('en', 190 * 60_000, 1)), '3 hr');
});

test('a call has minutes and seconds, a day its year', () => {
  const lengths = [0, 40, 400, 420, 3_720].map((seconds) => plain(formatLength('en', seconds)));
  assert.deepEqual(lengths, ['0 sec', '40 sec', '6 min 40 sec', '7 min', '1 hr 2 min']);
  assert.equal(formatDay('en', '2027-01-12'), 'Jan 12, 2027');
});
