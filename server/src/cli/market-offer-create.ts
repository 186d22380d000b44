import { createOffer } from '../domain/market/create-offer.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import { actor, defineCommand } from './command.ts';
import { offerJson, offerLines } from './present-market.ts';
import { readNumber } from './read-number.ts';
import { listing } from './table.ts';

export const marketOfferCreate = defineCommand({
  words: ['market', 'offer', 'create'],
  summary: 'Make an offer: a category that suppliers may send leads for.',
  options: {
    workspace: workspaceOption,
    category: { value: 'NAME', meaning: 'Matched in any case.', required: true },
    required: {
      value: 'LIST',
      meaning: 'Fields that a lead must have beside those of the contract, such as zip,email.',
    },
    'duplicate-days': {
      value: 'DAYS',
      meaning: "For how long a person's next lead is refused. Left out: it is taken.",
    },
  },
  details:
    '  inlet market offer create --workspace acme --category Solar --required zip,email --duplicate-days 30',
  async run({ open }, given) {
    const days = given['duplicate-days'];
    const duplicateDays = days === undefined ? undefined : readNumber('duplicate-days', days);
    const deps = await open();
    const workspace = await chooseWorkspace(deps.database, given.workspace);
    const offer = await createOffer(deps, {
      workspaceId: workspace.id,
      actor,
      category: given.category,
      requiredFields: given.required?.split(','),
      duplicateDays,
    });
    return {
      json: { ...offerJson(offer), workspace: workspace.slug },
      text: listing(offerLines(offer)),
    };
  },
});
