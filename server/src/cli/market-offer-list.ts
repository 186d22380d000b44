import { listOffers } from '../domain/market/list-offers.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import type { Subcommand } from './command.ts';
import { duplicatesText, offerJson, requiredText, stateText } from './present-market.ts';
import { table } from './table.ts';

export const marketOfferList: Subcommand = (command, { open, print }) =>
  command
    .description('List the offers of a workspace.')
    .option(...workspaceOption)
    .action(async (options) => {
      const { database } = await open();
      const workspace = await chooseWorkspace(database, options.workspace);
      const offers = await listOffers(database.kysely, workspace.id);
      const rows = offers.map((one) => [
        String(one.number),
        one.category,
        requiredText(one),
        duplicatesText(one),
        stateText(one),
        one.id,
      ]);
      print({
        json: { data: offers.map(offerJson) },
        text:
          rows.length === 0
            ? `${workspace.name} has no offer yet: inlet market offer create makes one.`
            : table(['No', 'Category', 'Requires', 'Duplicates', 'State', 'Id'], rows),
      });
    });
