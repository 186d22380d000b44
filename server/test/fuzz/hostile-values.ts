// Values that often break programs: extreme texts, numbers, times and ids.
import fc from 'fast-check';

const texts = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff',
  '\uffff',
  '\u202e',
  'İ',
  'ß',
  '\r\nX-Injected: 1',
  "' or 1=1 --",
  '%',
  '_%\\',
  '%00',
  '../..',
  '<script>',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  'true',
  '[]',
  '*',
  ',',
  'lead.*',
  'lead:1',
  'user:0',
  'workspace:1',
  'x'.repeat(255),
  'ü'.repeat(10_001),
];

const numbers = [0, -0, -1, 0.1, 1.5, 2 ** 31, 2 ** 53, 2 ** 63, 1e21, 1e30, 1e308, 5e-324, -1e30];

const numerals = [
  '0',
  '-1',
  '1.5',
  '1e3',
  '1e400',
  '0x10',
  '١٢',
  '9'.repeat(15),
  '9'.repeat(16),
  '9'.repeat(400),
  '9223372036854775808',
  '00000000-0000-0000-0000-000000000000',
  'lead_ZZZZZZZZZZZZZZZZZZZZZZZZZZ',
  'lead_7ZZZZZZZZZZZZZZZZZZZZZZZZZ',
];

export const hostileTimes = [
  '0000-01-01',
  '0001-01-01',
  '0001-01-01T00:00:00+14:00',
  '1970-01-01T00:00:00Z',
  '2026-02-30',
  '2026-03-29T02:30:00',
  '2026-03-28T24:00:00Z',
  '2026-12-31T23:59:60Z',
  '2026-01-01T00:00:00+99:99',
  '9999-12-30',
  '9999-12-31',
  '9999-12-31T23:30:00Z',
  '9999-12-31T23:59:59-14:00',
  '10000-01-01',
  '+010000-01-01T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  'infinity',
  'now',
  'epoch',
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...texts, ...numerals, ...hostileTimes),
  fc.constantFrom(...texts, ...numerals, ...hostileTimes),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 2, arbitrary: fc.constantFrom(...numbers) },
  { weight: 1, arbitrary: fc.constantFrom(null, true, [], {}, [[]], [null], { a: { b: [1] } }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** Mostly valid values. */
export const orHostile = <Value>(good: fc.Arbitrary<Value>, weight = 12): fc.Arbitrary<unknown> =>
  fc.oneof({ weight, arbitrary: good }, { weight: 1, arbitrary: hostileValue });
