import { changeOffer } from '../domain/market/change-offer.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import { actor, eitherOf, type Subcommand } from './command.ts';
import { invalidOption, readNumber } from './options.ts';
import { offerJson, offerLines } from './present-market.ts';
import { listing } from './table.ts';

export const marketOfferSet: Subcommand = (command, { open, print }) =>
  command
    .description('Close or open an offer, or change what it requires.')
    .argument('[offer]', 'Its category, number or id.')
    .option('--offer <offer>', 'May stand in place of the argument.')
    .option(...workspaceOption)
    .option('--active <yes-or-no>', 'Whether it takes leads.')
    .option('--required <list>', 'Fields that a lead must have, or "none".')
    .option(
      '--duplicate-days <days>',
      "How long a person's next lead is refused; 0 takes it at once.",
    )
    .addHelpText('after', '\n  inlet market offer set Solar --workspace acme --active no')
    .action(async (argument, options) => {
      const ref = eitherOf(command, 'offer', argument, options.offer);
      const { active, required, duplicateDays: days } = options;
      const change = {
        active: active === undefined ? undefined : readYesOrNo('active', active),
        requiredFields: required === 'none' ? [] : required?.split(','),
        duplicateDays: days === undefined ? undefined : readNumber('duplicate-days', days),
      };
      const deps = await open();
      const workspace = await chooseWorkspace(deps.database, options.workspace);
      const offer = await changeOffer(deps, { workspaceId: workspace.id, actor, ref, change });
      print({
        json: { ...offerJson(offer), workspace: workspace.slug },
        text: listing(offerLines(offer)),
      });
    });

function readYesOrNo(option: string, text: string): boolean {
  const answer = text.toLowerCase();
  if (answer === 'yes') return true;
  if (answer === 'no') return false;
  throw invalidOption(option, `--${option} takes yes or no, and was given "${text}".`);
}
