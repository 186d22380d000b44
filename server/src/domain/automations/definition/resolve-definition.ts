// Resolves the references of a definition to records, so that a later rename of a record changes
// nothing. Problems name the path of each record that does not exist.
import type { Kysely } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { type Catalog, findIn, nameKey } from '../../catalog/catalog.ts';
import { type FieldProblem, fieldProblem, invalidFields } from '../../errors.ts';
import type { RefReaders } from '../../filters/filter-field.ts';
import { identifyForm } from '../../forms/identify-form.ts';
import { findTemplate } from '../../mail/templates/get-template.ts';
import { orUndefined } from '../../or-undefined.ts';
import type { Ref } from '../../record-ref.ts';
import { identifyTeam } from '../../teams/identify-team.ts';
import type { Definition, Reference, Settings } from '../automation.ts';
import { findAutomationRow } from '../automation-row.ts';
import type { Condition } from '../conditions/condition.ts';
import { isOwnAddress } from '../own-address.ts';
import { conditionProblems, stepConditions } from './check-conditions.ts';
import { nested } from './definition-references.ts';

export interface ResolveDeps {
  db: Kysely<Tables>;
  workspaceId: string;
  catalog: Catalog;
  /** Parse ids as the API renders them. */
  refs: RefReaders;
  /** Which no step may call. */
  publicUrl: string;
  now: Date;
}

type Find = (ref: Ref) => Reference | undefined | Promise<Reference | undefined>;

export async function resolveDefinition<Input extends Partial<Definition>>(
  deps: ResolveDeps,
  definition: Input,
): Promise<Input> {
  const problems: FieldProblem[] = [];
  const finders = findersOf(deps);

  async function resolveValue(path: string, name: string, value: unknown): Promise<unknown> {
    const find = finders[name];
    if (find === undefined) return value;
    const found = await find(deps.refs.refOf(String(value)));
    if (found !== undefined) return { id: found.id, number: found.number };
    problems.push(fieldProblem(`${path}.${name}`, 'reference_unknown'));
    return value;
  }

  async function resolveSettings<Input extends Settings>(
    settings: Input,
    path: string,
  ): Promise<Input> {
    const resolved: Settings = {};
    for (const [name, value] of Object.entries(settings)) {
      if (nested.has(name))
        resolved[name] = await resolveAll(value as Settings[], `${path}.${name}`);
      else if (name === 'user_ids') {
        resolved[name] = await Promise.all(
          (value as unknown[]).map((user) => resolveValue(path, 'user_ids', user)),
        );
      } else resolved[name] = await resolveValue(path, name, value);
    }
    if (
      settings.type === 'set_status' &&
      !deps.catalog.statuses.byKey.has(nameKey(String(settings.status)))
    ) {
      problems.push(fieldProblem(`${path}.status`, 'reference_unknown'));
    }
    if (settings.type === 'call_url' && isOwnAddress(String(settings.url), deps.publicUrl)) {
      problems.push(fieldProblem(`${path}.url`, 'address_not_allowed'));
    }
    return resolved as Input;
  }

  async function resolveAll<Input extends Settings>(all: Input[], path: string): Promise<Input[]> {
    const resolved: Input[] = [];
    for (const [index, settings] of all.entries())
      resolved.push(await resolveSettings(settings, `${path}.${index}`));
    return resolved;
  }

  const resolved = {
    ...definition,
    ...(definition.trigger && { trigger: await resolveSettings(definition.trigger, 'trigger') }),
    ...(definition.steps && { steps: await resolveAll(definition.steps, 'steps') }),
  };
  const conditions = [
    ...(definition.conditions ?? []).map((condition, index) => ({
      condition: condition as Condition,
      path: `conditions.${index}`,
    })),
    ...stepConditions(definition.steps ?? [], 'steps'),
  ];
  for (const { condition, path } of conditions) {
    problems.push(...conditionProblems(condition, path, deps.catalog));
  }
  if (problems.length > 0) throw invalidFields(problems);
  return resolved;
}

function findersOf({ db, workspaceId, catalog }: ResolveDeps): Record<string, Find> {
  const member: Find = (ref) => findIn(catalog.members, ref);
  return {
    stage_id: (ref) => findIn(catalog.stages, ref),
    assigned_user_id: member,
    user_id: member,
    user_ids: member,
    otherwise_user_id: member,
    team_id: (ref) => orUndefined(identifyTeam(db, workspaceId, ref)),
    form_id: (ref) => orUndefined(identifyForm(db, workspaceId, ref)),
    template_id: (ref) => orUndefined(findTemplate(db, workspaceId, ref)),
    automation_id: (ref) => orUndefined(findAutomationRow(db, workspaceId, ref)),
  };
}
