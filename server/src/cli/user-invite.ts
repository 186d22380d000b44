import { findMember } from '../domain/members/find-member.ts';
import { inviteMember } from '../domain/members/invite-member.ts';
import { checkSignInEmail, nameFromEmail, roles } from '../domain/members/member.ts';
import { renewInvitation } from '../domain/members/renew-invitation.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import { actor, defineCommand } from './command.ts';
import { invitationLink, memberJson } from './present.ts';
import { listing } from './table.ts';

export const userInvite = defineCommand({
  words: ['user', 'invite'],
  summary: 'Make a link by which somebody joins a workspace.',
  options: {
    workspace: workspaceOption,
    email: { value: 'EMAIL', meaning: 'What they sign in with.', required: true },
    role: {
      value: 'ROLE',
      meaning: `${roles.join(', ')}. Left out: agent; whoever is invited already keeps theirs.`,
    },
    name: { value: 'NAME', meaning: 'What they are called. Left out: from the address.' },
  },
  details:
    'Give the link to nobody but the person of that address. When somebody else made an account\n' +
    'with the address, whoever holds this link may close it and make their own. A user who was\n' +
    'deactivated is brought back, and joins anew by the link.\n\n' +
    '  inlet user invite --workspace acme --email ann@acme.com --role owner',
  async run({ open, config }, given) {
    const deps = await open();
    const { kysely } = deps.database;
    const { id: workspaceId, slug } = await chooseWorkspace(deps.database, given.workspace);
    const email = checkSignInEmail(given.email);
    const asked = { workspaceId, actor };
    const known = await findMember(kysely, workspaceId, { key: email });
    const { name = nameFromEmail(email), role = 'agent' } = given;
    const { member, token } =
      known === undefined
        ? await inviteMember(deps, asked, { name, email, role })
        : await renewInvitation(deps, asked, { id: known.id });
    const link = invitationLink(config(), token);
    return {
      json: { ...memberJson(member), workspace: slug, ...link },
      text: listing([
        ['User', `${member.name} <${member.email}>`],
        ['Role', member.role],
        ['Workspace', slug],
        ['Invitation', link.invite_url],
        ['', 'It works once, within 7 days.'],
      ]),
    };
  },
});
