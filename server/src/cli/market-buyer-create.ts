import { createBuyer } from '../domain/market/create-buyer.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import { actor, defineCommand } from './command.ts';
import { buyerJson, capText, orderJson, statesText } from './present-market.ts';
import { readNumber } from './read-number.ts';
import { listing } from './table.ts';

export const marketBuyerCreate = defineCommand({
  words: ['market', 'buyer', 'create'],
  summary: 'Make a buyer with an order for an offer, or give a buyer a further order.',
  options: {
    workspace: workspaceOption,
    name: { value: 'NAME', meaning: 'Who it is.', required: true },
    category: { value: 'NAME', meaning: 'Of the offer whose leads it takes.', required: true },
    price: { value: 'AMOUNT', meaning: 'What it pays for a lead, such as 45.00.', required: true },
    states: { value: 'LIST', meaning: 'Where its leads are from, such as TX,OH. Left out: all.' },
    'daily-cap': { value: 'NUMBER', meaning: 'How many leads it takes a day. Left out: all.' },
  },
  details:
    'A day begins at midnight in the time zone of the workspace.\n\n' +
    '  inlet market buyer create --workspace acme --name "First buyer" --category Solar --price 45.00 --states TX,OH --daily-cap 50',
  async run({ open }, given) {
    const cap = given['daily-cap'];
    const dailyCap = cap === undefined ? undefined : readNumber('daily-cap', cap);
    const deps = await open();
    const workspace = await chooseWorkspace(deps.database, given.workspace);
    const { buyer, order } = await createBuyer(deps, {
      workspaceId: workspace.id,
      actor,
      name: given.name,
      category: given.category,
      price: given.price,
      states: given.states?.split(','),
      dailyCap,
    });
    return {
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
    };
  },
});
