// Compares what a page shows with what its commands printed. Pure.
import assert from 'node:assert/strict';

/** Values of these forms differ on each run: they are compared by their form alone. */
const generated = [
  /^\d{4}-\d\d-\d\dT[\d:.]+Z$/,
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  /^whsec_/,
  /^https?:\/\/127\.0\.0\.1/,
  /^<script /,
];

/** Every field that is shown has to be there. Numbers depend on what ran before; only their type counts. */
export function matchJson(actual: string, shown: string, place: string): void {
  compare(JSON.parse(actual), JSON.parse(shown), `${place}: $`);
}

function compare(actual: unknown, shown: unknown, path: string): void {
  if (typeof shown === 'object' && shown !== null) {
    assert.ok(typeof actual === 'object' && actual !== null, `${path} is ${actual}`);
    for (const [name, value] of Object.entries(shown)) {
      compare((actual as Record<string, unknown>)[name], value, `${path}.${name}`);
    }
  } else if (typeof shown === 'number') {
    assert.equal(typeof actual, 'number', path);
  } else if (typeof shown === 'string' && typeof actual === 'string') {
    const form = generated.find((pattern) => pattern.test(shown));
    const matches = form?.test(actual) ?? withGaps(shown).test(actual);
    assert.ok(matches, `${path} is ${actual}, and not ${shown}`);
  } else {
    assert.equal(actual, shown, path);
  }
}

/** Each line that is shown was printed; `…` stands for anything, as do numbers behind a label. */
export function matchText(actual: string, lines: readonly string[], place: string): void {
  const printed = actual.split(/\r?\n/).map((line) => line.trimEnd());
  for (const line of lines) {
    const shown = withGaps(line.replace(/^(Number +)\d+$/, '$1…'));
    assert.ok(
      printed.some((found) => shown.test(found)),
      `${place}: "${line}" is not in\n${actual}`,
    );
  }
}

const withGaps = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split('…')
      .map((part) => RegExp.escape(part))
      .join('.*')}$`,
    's',
  );
