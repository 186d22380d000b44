// Puts the records that a plan names in place of their names, so that a later rename changes
// nothing, and says by place which of them are not there.
import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { type Catalog, findIn, nameKey } from '../catalog/catalog.ts';
import { DomainError, type FieldProblem } from '../errors.ts';
import { identifyForm } from '../forms/identify-form.ts';
import { orUndefined } from '../or-undefined.ts';
import type { Ref } from '../record-ref.ts';
import type { Plan, Reference, Settings, Step } from './automation.ts';
import { findAutomationRow } from './automation-row.ts';

export interface ResolveDeps {
  db: Kysely<Tables>;
  workspaceId: string;
  catalog: Catalog;
  /** How the wire names a record. */
  refOf: (given: string | number) => Ref;
}

type Find = (ref: Ref) => Reference | undefined | Promise<Reference | undefined>;

export async function resolvePlan<Given extends Partial<Plan>>(
  deps: ResolveDeps,
  plan: Given,
): Promise<Given> {
  const problems: FieldProblem[] = [];
  const finders = findersOf(deps);

  async function one(place: string, name: string, given: unknown): Promise<unknown> {
    const find = finders[name];
    if (find === undefined) return given;
    const found = await find(deps.refOf(given as string | number));
    if (found !== undefined) return { id: found.id, number: found.number };
    problems.push(missing(`${place}.${name}`));
    return given;
  }

  async function settings<Given extends Settings>(given: Given, place: string): Promise<Given> {
    const next: Settings = {};
    for (const [name, value] of Object.entries(given)) {
      if (name === 'yes' || name === 'no')
        next[name] = await steps(value as Step[], `${place}.${name}`);
      else if (name === 'user_ids') {
        next[name] = await Promise.all(
          (value as unknown[]).map((user) => one(place, 'user_ids', user)),
        );
      } else next[name] = await one(place, name, value);
    }
    if (
      given.type === 'set_status' &&
      !deps.catalog.statuses.byKey.has(nameKey(String(given.status)))
    ) {
      problems.push(missing(`${place}.status`));
    }
    return next as Given;
  }

  async function steps(given: Step[], place: string): Promise<Step[]> {
    const next: Step[] = [];
    for (const [index, step] of given.entries())
      next.push(await settings(step, `${place}.${index}`));
    return next;
  }

  const resolved = {
    ...plan,
    ...(plan.trigger && { trigger: await settings(plan.trigger, 'trigger') }),
    ...(plan.steps && { steps: await steps(plan.steps, 'steps') }),
  };
  if (problems.length > 0) {
    throw new DomainError('invalid', 'The given data was invalid.', { fields: problems });
  }
  return resolved;
}

function findersOf({ db, workspaceId, catalog }: ResolveDeps): Record<string, Find> {
  const member: Find = (ref) => findIn(catalog.members, ref);
  return {
    stage_id: (ref) => findIn(catalog.stages, ref),
    assigned_user_id: member,
    user_ids: member,
    form_id: (ref) => orUndefined(identifyForm(db, workspaceId, ref)),
    automation_id: (ref) => orUndefined(findAutomationRow(db, workspaceId, ref)),
  };
}

function missing(field: string): FieldProblem {
  return { field, kind: 'wrong', message: `The ${field} field names nothing that is there.` };
}
