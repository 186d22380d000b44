import { newPassword } from '../domain/members/password.ts';
import { createWorkspace } from '../domain/workspaces/create-workspace.ts';
import { actor, defineCommand } from './command.ts';
import { memberJson, workspaceJson, workspaceLines } from './present.ts';
import { listing } from './table.ts';

export const workspaceCreate = defineCommand({
  words: ['workspace', 'create'],
  summary: 'Make a workspace and its owner.',
  options: {
    name: { value: 'NAME', meaning: 'What it is called, usually a company.', required: true },
    'owner-email': { value: 'EMAIL', meaning: 'What its owner signs in with.', required: true },
    'owner-password': {
      value: 'PASSWORD',
      meaning: '8 to 128 characters. Left out: one is made and shown once.',
    },
    'owner-name': { value: 'NAME', meaning: 'The name of the owner. Left out: from the address.' },
    slug: {
      value: 'SLUG',
      meaning: 'Its name in addresses: a-z, 0-9 and -. Left out: from the name.',
    },
    plan: { value: 'PLAN', meaning: 'growth or pro. Left out: growth.' },
    country: {
      value: 'CODE',
      meaning: 'Where phone numbers without a country code are from. Left out: US.',
    },
    'time-zone': { value: 'ZONE', meaning: 'Such as Europe/Berlin. Left out: UTC.' },
  },
  details:
    'An owner who has an account already keeps the name and the password of that account.\n\n' +
    '  inlet workspace create --name Acme --owner-email ann@acme.com',
  async run({ open }, given) {
    const deps = await open();
    const typed = given['owner-password'];
    const password = typed ?? newPassword();
    const owner = { email: given['owner-email'], name: given['owner-name'], password };
    const { name, slug, plan, country, 'time-zone': timeZone } = given;
    const input = { name, slug, plan, country, timeZone, owner };
    const created = await createWorkspace(deps, input, actor);
    const { workspace, ownerIsNew } = created;
    const shown = ownerIsNew && typed === undefined ? { password } : {};
    return {
      json: { ...workspaceJson(workspace), owner: { ...memberJson(created.owner), ...shown } },
      text: listing([
        ...workspaceLines(workspace),
        ['Owner', `${created.owner.name} <${created.owner.email}>`],
        ...(shown.password === undefined
          ? []
          : [['Password', `${shown.password}  (shown this once)`] as const]),
      ]),
    };
  },
});
