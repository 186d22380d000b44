import { newPassword } from '../domain/members/password.ts';
import { createWorkspace } from '../domain/workspaces/create-workspace.ts';
import { actor, defineCommand } from './command.ts';
import { invitationLink, memberJson, workspaceJson, workspaceLines } from './present.ts';
import { readInput } from './read-input.ts';
import { listing } from './table.ts';

export const workspaceCreate = defineCommand({
  words: ['workspace', 'create'],
  summary: 'Make a workspace and its owner.',
  options: {
    name: { value: 'NAME', meaning: 'What it is called, usually a company.', required: true },
    'owner-email': { value: 'EMAIL', meaning: 'What its owner signs in with.', required: true },
    'owner-password': {
      value: 'PASSWORD',
      meaning:
        'Of a new account: 8 to 128 characters. The list of processes shows it while the command runs. Left out: one is made and shown once.',
    },
    'owner-password-stdin': {
      meaning: 'Read the password from the standard input, where nobody else sees it.',
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
    'An owner who has an account already is invited: the workspace is theirs once they open the\n' +
    'printed link and sign in. Their account keeps its name and its password.\n\n' +
    '  inlet workspace create --name Acme --owner-email ann@acme.com',
  async run({ open, config }, given) {
    const deps = await open();
    const typed = given['owner-password-stdin']
      ? await readInput('owner-password-stdin')
      : given['owner-password'];
    const password = typed ?? newPassword();
    const owner = { email: given['owner-email'], name: given['owner-name'], password };
    const { name, slug, plan, country, 'time-zone': timeZone } = given;
    const input = { name, slug, plan, country, timeZone, owner };
    const { workspace, owner: member, invitation } = await createWorkspace(deps, input, actor);
    const lines = [
      ...workspaceLines(workspace),
      ['Owner', `${member.name} <${member.email}>`],
    ] satisfies [string, string][];
    if (invitation !== undefined) {
      const link = invitationLink(config(), invitation);
      const note = noteFor(member.email, typed !== undefined);
      return {
        json: { ...workspaceJson(workspace), owner: { ...memberJson(member), ...link, note } },
        text: `${listing([...lines, ['Invitation', link.invite_url]])}\n\n${note}`,
      };
    }
    const shown = typed === undefined ? { password } : {};
    const passwordLine: [string, string][] =
      typed === undefined ? [['Password', `${password}  (shown this once)`]] : [];
    return {
      json: { ...workspaceJson(workspace), owner: { ...memberJson(member), ...shown } },
      text: listing([...lines, ...passwordLine]),
    };
  },
});

function noteFor(email: string, hasTyped: boolean): string {
  const unused = hasTyped ? ' The password that you gave is not used.' : '';
  return (
    `${email} has an account already, so the owner is invited.${unused} Give them the link: ` +
    'the workspace is theirs once they sign in there. It works once, within 7 days.'
  );
}
