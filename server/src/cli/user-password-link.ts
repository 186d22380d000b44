import { handOutPasswordLink } from '../domain/members/passwords/hand-out-password-link.ts';
import { chooseUser, userOption } from './choose-user.ts';
import { workspaceOption } from './choose-workspace.ts';
import { actor, type Subcommand } from './command.ts';
import { memberJson } from './present.ts';
import { listing } from './table.ts';

export const userPasswordLink: Subcommand = (command, { open, publicUrl, print }) =>
  command
    .description('Make a link by which a user sets a new password.')
    .option(...workspaceOption)
    .requiredOption(...userOption)
    .addHelpText(
      'after',
      '\nGive the link to nobody but the person of that address: it leads into every workspace of\n' +
        'theirs. Setting the password ends all their sessions.\n\n' +
        '  inlet user password-link --workspace acme --email ann@acme.example',
    )
    .action(async (options) => {
      const deps = await open();
      const { workspace, member } = await chooseUser(deps, options);
      const request = { workspaceId: workspace.id, actor };
      const { token, expiresAt } = await handOutPasswordLink(deps, request, { id: member.id });
      const link = `${await publicUrl()}/reset/${token}`;
      const expires = expiresAt.toISOString();
      print({
        json: { ...memberJson(member), workspace: workspace.slug, link, expires_at: expires },
        text: listing([
          ['User', `${member.name} <${member.email}>`],
          ['Link', link],
          ['', 'It works once, within 24 hours, and is not shown again.'],
        ]),
      });
    });
