import { createOffer } from '../domain/market/create-offer.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import { actor, type Subcommand } from './command.ts';
import { readNumber } from './options.ts';
import { offerJson, offerLines } from './present-market.ts';
import { listing } from './table.ts';

export const marketOfferCreate: Subcommand = (command, { open, print }) =>
  command
    .description('Make an offer: a category that suppliers may send leads for.')
    .option(...workspaceOption)
    .requiredOption('--category <name>', 'Matched in any case.')
    .option(
      '--required <list>',
      'Fields that a lead must have beside those of the contract, such as zip,email.',
    )
    .option(
      '--duplicate-days <days>',
      "How long a person's next lead is refused. Left out: it is taken.",
    )
    .addHelpText(
      'after',
      '\n  inlet market offer create --workspace acme --category Solar --required zip,email --duplicate-days 30',
    )
    .action(async ({ workspace: ref, category, required, duplicateDays: days }) => {
      const duplicateDays = days === undefined ? undefined : readNumber('duplicate-days', days);
      const deps = await open();
      const workspace = await chooseWorkspace(deps.database, ref);
      const offer = await createOffer(deps, {
        workspaceId: workspace.id,
        actor,
        category,
        requiredFields: required?.split(','),
        duplicateDays,
      });
      print({
        json: { ...offerJson(offer), workspace: workspace.slug },
        text: listing(offerLines(offer)),
      });
    });
