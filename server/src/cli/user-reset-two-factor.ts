import { resetTwoFactor } from '../domain/members/two-factor/reset-two-factor.ts';
import { chooseUser, userOption } from './choose-user.ts';
import { workspaceOption } from './choose-workspace.ts';
import { actor, type Subcommand } from './command.ts';
import { memberJson } from './present.ts';

export const userResetTwoFactor: Subcommand = (command, { open, print }) =>
  command
    .description('Remove the authenticator app and the passkeys of a user who lost them.')
    .option(...workspaceOption)
    .requiredOption(...userOption)
    .addHelpText(
      'after',
      '\nTheir sessions end, and the password alone signs in again.\n\n' +
        '  inlet user reset-two-factor --workspace acme --email ann@acme.example',
    )
    .action(async (options) => {
      const deps = await open();
      const { workspace, member } = await chooseUser(deps, options);
      const request = { workspaceId: workspace.id, actor };
      await resetTwoFactor(deps, request, { id: member.id });
      print({
        json: { ...memberJson(member), workspace: workspace.slug },
        text: `${member.name} <${member.email}> has no second factor any more.`,
      });
    });
