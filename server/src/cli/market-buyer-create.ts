import { createBuyer } from '../domain/market/create-buyer.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import { actor, type Subcommand } from './command.ts';
import { readNumber } from './options.ts';
import { buyerJson, capText, orderJson, statesText } from './present-market.ts';
import { listing } from './table.ts';

export const marketBuyerCreate: Subcommand = (command, { open, print }) =>
  command
    .description('Make a buyer with an order for an offer, or give a buyer a further order.')
    .option(...workspaceOption)
    .requiredOption('--name <name>', 'The name of the buyer.')
    .requiredOption('--category <name>', 'Of the offer whose leads it takes.')
    .requiredOption('--price <amount>', 'What it pays for a lead, such as 45.00.')
    .option('--states <list>', 'Where its leads are from, such as TX,OH. Left out: all.')
    .option('--daily-cap <number>', 'How many leads it takes a day. Left out: all.')
    .addHelpText(
      'after',
      '\nA day begins at midnight in the time zone of the workspace.\n\n' +
        '  inlet market buyer create --workspace acme --name "First buyer" --category Solar --price 45.00 --states TX,OH --daily-cap 50',
    )
    .action(async ({ workspace: ref, name, category, price, states, dailyCap: cap }) => {
      const dailyCap = cap === undefined ? undefined : readNumber('daily-cap', cap);
      const deps = await open();
      const workspace = await chooseWorkspace(deps.database, ref);
      const { buyer, order } = await createBuyer(deps, {
        workspaceId: workspace.id,
        actor,
        name,
        category,
        price,
        states: states?.split(','),
        dailyCap,
      });
      print({
        json: { ...buyerJson(buyer), order: orderJson(order), workspace: workspace.slug },
        text: listing([
          ['Buyer', buyer.name],
          ['Takes', order.category],
          ['Pays', order.price],
          ['States', statesText(order)],
          ['Daily cap', capText(order)],
          ['Number', String(buyer.number)],
          ['Id', buyer.id],
        ]),
      });
    });
