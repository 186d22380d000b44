import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  allSteps,
  copyStep,
  findStep,
  insertStep,
  moveBy,
  moveStep,
  problemsAt,
  removeStep,
  replaceStep,
  type Step,
} from './definition.ts';

const tag = (id: string): Step => ({ id, type: 'add_tag', tag: id });
const branch: Step = { id: 'b', type: 'branch', yes: [tag('y1'), tag('y2')], no: [tag('n1')] };
const steps = [tag('a'), branch, tag('c')];
const ids = (all: readonly Step[]) => allSteps(all).map(({ path, step }) => `${path} ${step.id}`);

test('steps are found by id with the path that the server names', () => {
  assert.equal(findStep(steps, 'y2')?.path, 'steps.1.yes.1');
  assert.equal(findStep(steps, 'gone'), undefined);
});

test('a step is added, replaced and removed in a way of a branch', () => {
  const added = insertStep(steps, { list: 'steps.1.no', index: 1 }, tag('n2'));
  assert.equal(findStep(added, 'n2')?.path, 'steps.1.no.1');
  const replaced = replaceStep(added, { id: 'n2', type: 'stop' });
  assert.equal(findStep(replaced, 'n2')?.step.type, 'stop');
  assert.deepEqual(removeStep(replaced, 'n2'), steps);
});

test('a step moves down, up, into a branch and out of it, and a branch never into itself', () => {
  assert.deepEqual(ids(moveBy(steps, 'y1', 1)).slice(2, 4), [
    'steps.1.yes.0 y2',
    'steps.1.yes.1 y1',
  ]);
  assert.deepEqual(ids(moveBy(steps, 'c', -1)).slice(1, 2), ['steps.1 c']);
  const into = moveStep(steps, 'a', { list: 'steps.1.no', index: 0 });
  assert.equal(findStep(into, 'a')?.path, 'steps.0.no.0');
  assert.equal(findStep(moveStep(into, 'a', { list: 'steps', index: 2 }), 'a')?.path, 'steps.2');
  assert.deepEqual(moveStep(steps, 'b', { list: 'steps.1.yes', index: 0 }), steps);
  assert.deepEqual(moveBy(steps, 'a', -1), steps);
});

test('a copy of a branch has other ids at every depth', () => {
  let next = 0;
  const copy = copyStep(branch, () => `new${++next}`);
  assert.deepEqual(
    allSteps([copy]).map(({ step }) => step.id.startsWith('new')),
    [true, true, true, true],
  );
});

test('problems of inner steps belong to those, not to the branch', () => {
  const problems = {
    'steps.1.conditions.0.field': 'unknown',
    'steps.1.yes.0.tag': 'missing',
    'steps.10.tag': 'other',
  };
  assert.deepEqual(problemsAt(problems, 'steps.1'), { 'conditions.0.field': 'unknown' });
  assert.deepEqual(problemsAt(problems, 'steps.1.yes.0'), { tag: 'missing' });
});
