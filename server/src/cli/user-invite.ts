import { findMember } from '../domain/members/find-member.ts';
import { inviteMember } from '../domain/members/invite-member.ts';
import { checkSignInEmail, nameFromEmail, roles } from '../domain/members/member.ts';
import { renewInvitation } from '../domain/members/renew-invitation.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import { actor, type Subcommand } from './command.ts';
import { invitationLink, memberJson } from './present.ts';
import { listing } from './table.ts';

export const userInvite: Subcommand = (command, { open, publicUrl, print }) =>
  command
    .description('Make a link by which somebody joins a workspace.')
    .option(...workspaceOption)
    .requiredOption('--email <email>', 'The address with which they sign in.')
    .option(
      '--role <role>',
      `${roles.join(', ')}. Left out: agent; a user who is invited already keeps theirs.`,
    )
    .option('--name <name>', 'Their name. Left out: from the address.')
    .addHelpText(
      'after',
      '\nGive the link to nobody but the person of that address. When somebody else made an account\n' +
        'with the address, the holder of this link may close it and make their own. A user who was\n' +
        'deactivated is brought back, and joins anew by the link.\n\n' +
        '  inlet user invite --workspace acme --email ann@acme.example --role owner',
    )
    .action(async (options) => {
      const deps = await open();
      const { kysely } = deps.database;
      const { id: workspaceId, slug } = await chooseWorkspace(deps.database, options.workspace);
      const email = checkSignInEmail(options.email);
      const request = { workspaceId, actor };
      const known = await findMember(kysely, workspaceId, { key: email });
      const { name = nameFromEmail(email), role = 'agent' } = options;
      const { member, token } =
        known === undefined
          ? await inviteMember(deps, request, { name, email, role })
          : await renewInvitation(deps, request, { id: known.id });
      const link = invitationLink(await publicUrl(), token);
      print({
        json: { ...memberJson(member), workspace: slug, ...link },
        text: listing([
          ['User', `${member.name} <${member.email}>`],
          ['Role', member.role],
          ['Workspace', slug],
          ['Invitation', link.invite_url],
          ['', 'It works once, within 7 days.'],
        ]),
      });
    });
