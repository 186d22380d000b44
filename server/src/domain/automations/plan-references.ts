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

export function showPlan({ trigger, conditions, steps }: Plan, show: Show): Plan {
  return {
    trigger: showSettings(trigger, show),
    conditions,
    steps: steps.map((step) => showSettings(step, show)),
  };
}

/** By their ids, as a sender could have called them. */
export const namesOfPlan = (plan: Plan): Plan => showPlan(plan, (_kind, { id }) => id);

function showSettings<Given extends Settings>(settings: Given, show: Show): Given {
  const shown: Settings = {};
  for (const [name, value] of Object.entries(settings)) {
    const kind = Object.hasOwn(referenceKinds, name) ? referenceKinds[name] : undefined;
    if (name === 'yes' || name === 'no') {
      shown[name] = (value as Step[]).map((step) => showSettings(step, show));
    } else if (kind === undefined) shown[name] = value;
    else if (Array.isArray(value)) shown[name] = value.map((one) => show(kind, one));
    else shown[name] = show(kind, value as Reference);
  }
  return shown as Given;
}
