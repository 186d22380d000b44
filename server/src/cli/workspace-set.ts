import { changeWorkspace } from '../domain/workspaces/change-workspace.ts';
import { findWorkspace } from '../domain/workspaces/find-workspace.ts';
import { actor, defineCommand } from './command.ts';
import { workspaceJson, workspaceLines } from './present.ts';
import { listing } from './table.ts';

export const workspaceSet = defineCommand({
  words: ['workspace', 'set'],
  summary: 'Change the plan, country, time zone or name of a workspace.',
  argument: { name: 'WORKSPACE', meaning: 'Its slug, number or id.', option: 'workspace' },
  options: {
    plan: { value: 'PLAN', meaning: 'growth or pro.' },
    country: { value: 'CODE', meaning: 'Where phone numbers without a country code are from.' },
    'time-zone': { value: 'ZONE', meaning: 'Such as Europe/Berlin.' },
    name: { value: 'NAME', meaning: 'What it is called. Its slug and seller code stay.' },
  },
  details: '  inlet workspace set acme --plan pro --country IN --time-zone Asia/Kolkata',
  async run({ open }, given) {
    const deps = await open();
    const { id } = await findWorkspace(deps.database.kysely, given.argument);
    const { name, plan, country, 'time-zone': timeZone } = given;
    const change = { name, plan, country, timeZone };
    const workspace = await changeWorkspace(deps, id, change, actor);
    return { json: workspaceJson(workspace), text: listing(workspaceLines(workspace)) };
  },
});
