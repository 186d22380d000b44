// Checks the trigger, the conditions and the steps of an automation against their schemas. Problems
// name their path, such as `steps.2.yes.0.title`. Steps without an id get one. Pure.
import { newId } from '../../../platform/ids.ts';
import { schemaProblems } from '../../check-schema.ts';
import { type FieldProblem, fieldProblem, invalidFields } from '../../errors.ts';
import {
  type Definition,
  maxBranchDepth,
  maxSteps,
  type Settings,
  type Step,
} from '../automation.ts';
import { conditionSchema, stepSchemas, triggerSchemas } from './definition-schemas.ts';

export function checkDefinition(input: {
  trigger: Settings;
  conditions: Settings[];
  steps: Settings[];
}): Definition {
  const problems = [
    ...typedProblems(triggerSchemas, input.trigger, 'trigger'),
    ...input.conditions.flatMap((condition, index) =>
      schemaProblems(conditionSchema, condition, `conditions.${index}`),
    ),
    ...stepsProblems(input.steps, 'steps', 0),
  ];
  const ids = allSteps(input.steps).map(({ id }) => id);
  if (ids.length > maxSteps) {
    problems.push(fieldProblem('steps', 'too_many_steps', { max: maxSteps }));
  }
  const givenIds = ids.filter((id) => id !== undefined);
  if (new Set(givenIds).size < givenIds.length) {
    problems.push(fieldProblem('steps', 'step_ids_repeated'));
  }
  if (problems.length > 0) throw invalidFields(problems);
  return { ...input, steps: input.steps.map(withId) };
}

function typedProblems(
  schemas: Record<string, Parameters<typeof schemaProblems>[0]>,
  settings: Settings,
  path: string,
): FieldProblem[] {
  const type = typeof settings.type === 'string' ? settings.type : '';
  const schema = Object.hasOwn(schemas, type) ? schemas[type] : undefined;
  if (schema !== undefined) return schemaProblems(schema, settings, path);
  return [fieldProblem(`${path}.type`, 'not_one_of', { allowed: Object.keys(schemas) })];
}

function stepsProblems(steps: Settings[], path: string, depth: number): FieldProblem[] {
  if (depth > maxBranchDepth) {
    return [fieldProblem(path, 'branches_too_deep', { max: maxBranchDepth })];
  }
  return steps.flatMap((step, index) => {
    const stepPath = `${path}.${index}`;
    const problems = typedProblems(stepSchemas, step, stepPath);
    if (step.type === 'send_email') return [...problems, ...missingTexts(step, stepPath)];
    if (problems.length > 0) return problems;
    if (step.type === 'wait') return endlessWait(step, stepPath);
    if (step.type === 'assign') return assigneeProblems(step, stepPath);
    if (step.type !== 'branch') return [];
    return branchesOf(step).flatMap(([name, inner]) =>
      stepsProblems(inner, `${stepPath}.${name}`, depth + 1),
    );
  });
}

/** A step and a rule each name one user, several, or a team. */
function assigneeProblems(step: Settings, path: string): FieldProblem[] {
  if (step.rules !== undefined) {
    return (step.rules as Settings[]).flatMap((rule, index) =>
      assigneeProblems(rule, `${path}.rules.${index}`),
    );
  }
  const isNamed = ['assigned_user_id', 'user_ids', 'team_id'].some((name) => name in step);
  if (step.by === 'rules') return [fieldProblem(`${path}.rules`, 'required')];
  return isNamed ? [] : [fieldProblem(`${path}.assigned_user_id`, 'required')];
}

/** A wait ends by a time, an event, or both. */
const endlessWait = (step: Settings, path: string): FieldProblem[] =>
  ['minutes', 'until_time', 'event'].some((name) => name in step)
    ? []
    : [fieldProblem(`${path}.minutes`, 'required')];

/** A mail has a template, or a subject and a body. */
const missingTexts = (step: Settings, path: string): FieldProblem[] =>
  ['subject', 'body']
    .filter((name) => step.template_id === undefined && step[name] === undefined)
    .map((name) => fieldProblem(`${path}.${name}`, 'required'));

/** The two lists of steps of a branch, by name. */
function branchesOf(step: Settings): ['yes' | 'no', Settings[]][] {
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
