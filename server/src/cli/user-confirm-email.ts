import { confirmEmailOfMember } from '../domain/members/email-change/confirm-email-of-member.ts';
import { chooseUser, userOption } from './choose-user.ts';
import { workspaceOption } from './choose-workspace.ts';
import { actor, type Subcommand } from './command.ts';
import { memberJson } from './present.ts';

export const userConfirmEmail: Subcommand = (command, { open, print }) =>
  command
    .description('Confirm the new address that a user asked for.')
    .option(...workspaceOption)
    .requiredOption(...userOption)
    .requiredOption('--new-email <email>', 'The address that they asked for.')
    .addHelpText(
      'after',
      '\n  inlet user confirm-email --workspace acme --email ann@acme.example \\\n' +
        '    --new-email ann@new.example',
    )
    .action(async (options) => {
      const deps = await open();
      const { workspace, member } = await chooseUser(deps, options);
      const request = { workspaceId: workspace.id, actor };
      const withoutMail = { ...deps, sendsMail: false };
      const changed = await confirmEmailOfMember(
        withoutMail,
        request,
        { id: member.id },
        options.newEmail,
      );
      print({
        json: { ...memberJson(changed), workspace: workspace.slug },
        text: `${changed.name} signs in as ${changed.email} from now on.`,
      });
    });
