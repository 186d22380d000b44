import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldProblem, type ParamsOf } from '../errors.ts';
import { languages } from '../language.ts';
import { type ProblemCode, problemCodes, problemExamples } from './problem-codes.ts';
import { sentenceIn } from './sentence-in.ts';

const exampleOf = <Code extends ProblemCode>(code: Code) =>
  fieldProblem(code, code, ...([problemExamples[code]] as ParamsOf<Code>));

test('every code has a whole sentence in each language, made from its params', () => {
  for (const language of languages) {
    for (const code of problemCodes) {
      const text = sentenceIn(language, exampleOf(code));
      assert.match(text, /^[\p{Lu}"„a-z].{10,}[.*]$/u, `${language} ${code}: ${text}`);
      assert.doesNotMatch(text, /undefined|NaN|Invalid Date|\[object/, `${language} ${code}`);
    }
  }
});

test('codes and the names of params are in snake case', () => {
  for (const [code, params] of Object.entries(problemExamples)) {
    for (const name of [code, ...Object.keys(params)]) assert.match(name, /^[a-z]+(_[a-z]+)*$/);
  }
});

test('German sentences write numbers and days the German way', () => {
  const long = fieldProblem('notes', 'too_long', { max: 20_000 });
  assert.equal(sentenceIn('de', long), 'Das Feld notes darf höchstens 20.000 Zeichen lang sein.');
  const early = fieldProblem('from', 'date_out_of_range', { min: '1900-01-01' });
  assert.equal(sentenceIn('de', early), 'Das Feld from muss ein Tag ab 01.01.1900 sein.');
  const none = fieldProblem('steps', 'too_few', { min: 1 });
  assert.equal(sentenceIn('de', none), 'Das Feld steps muss mindestens 1 Eintrag enthalten.');
});
