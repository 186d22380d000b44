import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkTexts } from './web-texts.ts';

const check = (en: Record<string, string>, de: Record<string, string>, source: string) =>
  checkTexts(
    new Map([
      ['en', new Map(Object.entries(en))],
      ['de', new Map(Object.entries(de))],
    ]),
    source,
  );

test('the same keys in each language, all of them used → no problem', () => {
  const problems = check(
    { 'a.one': '{count, plural, one {one} other {#}}', 'b.x': 'X' },
    { 'a.one': '{count, plural, one {eins} other {#}}', 'b.x': 'X' },
    `t('a.one', { count }); t(\`b.\${name}\`)`,
  );
  assert.deepEqual(problems, []);
});

const cases: [
  problem: string,
  en: Record<string, string>,
  de: Record<string, string>,
  source: string,
][] = [
  ['de: a.one is missing', { 'a.one': 'One' }, {}, "t('a.one')"],
  ['a.one is used nowhere', { 'a.one': 'One' }, { 'a.one': 'Eins' }, ''],
  ['a.two is in no catalogue', {}, {}, "t('a.two')"],
  ['de: a.one is no ICU message', { 'a.one': 'One' }, { 'a.one': '{' }, "t('a.one')"],
  [
    'a.one takes other values in another language',
    { 'a.one': '{name}' },
    { 'a.one': '{other}' },
    "t('a.one')",
  ],
];

for (const [problem, en, de, source] of cases) {
  test(`→ ${problem}`, () => {
    assert.ok(check(en, de, source).includes(problem));
  });
}
