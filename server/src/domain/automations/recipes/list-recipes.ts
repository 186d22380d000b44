// The recipes whose steps and waits this version can run.
import { freshCatalog } from '../../catalog/fresh-catalog.ts';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import type { Language } from '../../language.ts';
import type { Definition, Settings, Step } from '../automation.ts';
import { triggerEvents } from '../definition/trigger-events.ts';
import { executors } from '../steps/executors.ts';
import { formThankYou } from './form-thank-you.ts';
import { nurture } from './nurture.ts';
import type { Recipe } from './recipe.ts';
import { roundRobin } from './round-robin.ts';
import { speedToLead } from './speed-to-lead.ts';
import { staleLead } from './stale-lead.ts';
import { wonDeal } from './won-deal.ts';

const recipes: readonly Recipe[] = [
  ...[speedToLead, roundRobin, staleLead, wonDeal, nurture, formThankYou],
];

export interface ListedRecipe extends Definition {
  key: string;
  name: string;
  description: string;
}

export async function listRecipes(
  deps: ReadDeps,
  workspaceId: string,
  language: Language,
): Promise<ListedRecipe[]> {
  const { members } = await freshCatalog(deps, workspaceId);
  const users = [...members.byId.values()]
    .filter(({ active }) => active)
    .map(({ id, number }) => ({ id, number }))
    .slice(0, maxUsers);
  return recipes
    .map(({ key, name, description, definition }) => ({
      ...{ key, name: name[language], description: description[language] },
      ...(definition({ language, users }) as Definition),
    }))
    .filter(({ steps }) => canRun(steps));
}

// As many as a step takes.
const maxUsers = 100;
const knownEvents: readonly string[] = triggerEvents;

const canRun = (steps: readonly Settings[]): boolean =>
  steps.every(
    ({ type, event, yes = [], no = [] }) =>
      Object.hasOwn(executors, String(type)) &&
      (event === undefined || knownEvents.includes(String(event))) &&
      canRun([...(yes as Step[]), ...(no as Step[])]),
  );
