// Checks the trigger, the conditions and the steps of an automation against their schemas, each by
// its place, such as `steps.2.yes.0.title`; gives steps that have none an id. Pure.
import { newId } from '../../platform/ids.ts';
import { schemaProblems } from '../check-schema.ts';
import { DomainError, type FieldProblem } from '../errors.ts';
import { deepestBranch, maxSteps, type Plan, type Settings, type Step } from './automation.ts';
import { conditionSchema, stepSchemas, triggerSchemas } from './plan-schemas.ts';

export function checkPlan(given: {
  trigger: Settings;
  conditions: Settings[];
  steps: Settings[];
}): Plan {
  const problems = [
    ...typedProblems(triggerSchemas, given.trigger, 'trigger'),
    ...given.conditions.flatMap((condition, index) =>
      schemaProblems(conditionSchema, condition, `conditions.${index}`),
    ),
    ...stepsProblems(given.steps, 'steps', 0),
  ];
  const ids = allSteps(given.steps).map(({ id }) => id);
  if (ids.length > maxSteps) {
    problems.push(wrong('steps', `An automation has at most ${maxSteps} steps.`));
  }
  const own = ids.filter((id) => id !== undefined);
  if (new Set(own).size < own.length) {
    problems.push(wrong('steps', 'Two steps have the same id.'));
  }
  if (problems.length > 0) {
    throw new DomainError('invalid', 'The given data was invalid.', { fields: problems });
  }
  return { ...given, steps: given.steps.map(withId) };
}

function typedProblems(
  schemas: Record<string, Parameters<typeof schemaProblems>[0]>,
  given: Settings,
  place: string,
): FieldProblem[] {
  const type = typeof given.type === 'string' ? given.type : '';
  const schema = Object.hasOwn(schemas, type) ? schemas[type] : undefined;
  if (schema !== undefined) return schemaProblems(schema, given, place);
  const known = Object.keys(schemas).join(', ');
  return [wrong(`${place}.type`, `The ${place}.type field must be one of ${known}.`)];
}

function stepsProblems(steps: Settings[], place: string, depth: number): FieldProblem[] {
  if (depth > deepestBranch) {
    return [wrong(place, `Branches stand at most ${deepestBranch} deep in one another.`)];
  }
  return steps.flatMap((step, index) => {
    const here = `${place}.${index}`;
    const problems = typedProblems(stepSchemas, step, here);
    if (problems.length > 0 || step.type !== 'branch') return problems;
    return branchesOf(step).flatMap(([name, inner]) =>
      stepsProblems(inner, `${here}.${name}`, depth + 1),
    );
  });
}

/** The steps of a branch, by the name of the way that leads to them. */
export function branchesOf(step: Settings): ['yes' | 'no', Settings[]][] {
  return (['yes', 'no'] as const).flatMap((name) =>
    Array.isArray(step[name]) ? [[name, step[name] as Settings[]]] : [],
  );
}

function allSteps(steps: Settings[]): Settings[] {
  return steps.flatMap((step) => [
    step,
    ...branchesOf(step).flatMap(([, inner]) => allSteps(inner)),
  ]);
}

function withId(step: Settings): Step {
  const inner = branchesOf(step).map(([name, steps]) => [name, steps.map(withId)]);
  return { ...step, ...Object.fromEntries(inner), id: step.id ?? newId() } as Step;
}

function wrong(field: string, message: string): FieldProblem {
  return { field, kind: 'wrong', message };
}
