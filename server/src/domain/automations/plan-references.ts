// Between the references of a plan and what they are called on a wire. Pure.
import type { Plan, Reference, Settings, Step } from './automation.ts';

/** What a setting names; these are the kinds in ids. */
export const referenceKinds: Readonly<Record<string, string>> = {
  stage_id: 'stage',
  assigned_user_id: 'user',
  user_ids: 'user',
  form_id: 'form',
  automation_id: 'automation',
};

type Show = (kind: string, reference: Reference) => unknown;

/** What a setting of this name becomes. */
export type Change = (name: string, value: unknown) => unknown;

/** The settings of the trigger and of all steps, those in branches too, as they become. */
export function changePlan({ trigger, conditions, steps }: Plan, change: Change): Plan {
  const changed = <Given extends Settings>(settings: Given): Given => {
    const all = Object.entries(settings).map(([name, value]) => [
      name,
      name === 'yes' || name === 'no' ? (value as Step[]).map(changed) : change(name, value),
    ]);
    return Object.fromEntries(all) as Given;
  };
  return { trigger: changed(trigger), conditions, steps: steps.map(changed) };
}

export const showPlan = (plan: Plan, show: Show): Plan =>
  changePlan(plan, (name, value) => {
    const kind = Object.hasOwn(referenceKinds, name) ? referenceKinds[name] : undefined;
    if (kind === undefined) return value;
    return Array.isArray(value)
      ? value.map((one) => show(kind, one))
      : show(kind, value as Reference);
  });

/** By their ids, as a sender could have called them. */
export const namesOfPlan = (plan: Plan): Plan => showPlan(plan, (_kind, { id }) => id);
