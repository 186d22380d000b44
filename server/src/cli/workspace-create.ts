import { newPassword } from '../domain/members/password.ts';
import { createWorkspace } from '../domain/workspaces/create-workspace.ts';
import { actor, type Subcommand } from './command.ts';
import { readInput } from './options.ts';
import { invitationLink, memberJson, workspaceJson, workspaceLines } from './present.ts';
import { listing } from './table.ts';

export const workspaceCreate: Subcommand = (command, { open, publicUrl, print }) =>
  command
    .description('Make a workspace and its owner.')
    .requiredOption('--name <name>', 'Its name, usually that of a company.')
    .requiredOption('--owner-email <email>', 'The address with which its owner signs in.')
    .option(
      '--owner-password <password>',
      'Of a new account: 8 to 128 characters. The list of processes shows it while the command runs. Left out: one is made and shown once.',
    )
    .option(
      '--owner-password-stdin',
      'Read the password from the standard input, where nobody else sees it.',
    )
    .option('--owner-name <name>', 'The name of the owner. Left out: from the address.')
    .option('--slug <slug>', 'Its name in addresses: a-z, 0-9 and -. Left out: from the name.')
    .option('--plan <plan>', 'growth or pro. Left out: growth.')
    .option(
      '--country <code>',
      'The country of phone numbers without a country code. Left out: US.',
    )
    .option('--time-zone <zone>', 'Such as Europe/Berlin. Left out: UTC.')
    .option('--currency <code>', 'Such as EUR. Left out: USD.')
    .option('--language <code>', 'en or de. Left out: en.')
    .addHelpText(
      'after',
      '\nAn owner who has an account already is invited: the workspace is theirs once they open the\n' +
        'printed link and sign in. Their account keeps its name and its password.\n\n' +
        '  inlet workspace create --name Acme --owner-email ann@acme.example',
    )
    .action(async (options) => {
      const deps = await open();
      const typed = options.ownerPasswordStdin
        ? await readInput('owner-password-stdin')
        : options.ownerPassword;
      const password = typed ?? newPassword();
      const owner = { email: options.ownerEmail, name: options.ownerName, password };
      const { name, slug, plan, country, timeZone, currency, language } = options;
      const settings = { plan, country, timeZone, currency, language };
      const input = { name, slug, ...settings, owner };
      const { workspace, owner: member, invitation } = await createWorkspace(deps, input, actor);
      const lines = [
        ...workspaceLines(workspace),
        ['Owner', `${member.name} <${member.email}>`],
      ] satisfies [string, string][];
      if (invitation !== undefined) {
        const link = invitationLink(await publicUrl(), invitation);
        const note = noteFor(member.email, typed !== undefined);
        print({
          json: { ...workspaceJson(workspace), owner: { ...memberJson(member), ...link, note } },
          text: `${listing([...lines, ['Invitation', link.invite_url]])}\n\n${note}`,
        });
        return;
      }
      const shown = typed === undefined ? { password } : {};
      const passwordLine: [string, string][] =
        typed === undefined ? [['Password', `${password}  (shown this once)`]] : [];
      print({
        json: { ...workspaceJson(workspace), owner: { ...memberJson(member), ...shown } },
        text: listing([...lines, ...passwordLine]),
      });
    });

function noteFor(email: string, hasTyped: boolean): string {
  const unused = hasTyped ? ' The password that you gave is not used.' : '';
  return (
    `${email} has an account already, so the owner is invited.${unused} Give them the link: ` +
    'the workspace is theirs once they sign in there. It works once, within 7 days.'
  );
}
