import { invalidField } from '../domain/errors.ts';
import { changeOffer } from '../domain/market/change-offer.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import { actor, defineCommand } from './command.ts';
import { offerJson, offerLines } from './present-market.ts';
import { readNumber } from './read-number.ts';
import { listing } from './table.ts';

export const marketOfferSet = defineCommand({
  words: ['market', 'offer', 'set'],
  summary: 'Close or open an offer, or change what it requires.',
  argument: { name: 'OFFER', meaning: 'Its category, number or id.', option: 'offer' },
  options: {
    workspace: workspaceOption,
    active: { value: 'YES|NO', meaning: 'Whether it takes leads.' },
    required: { value: 'LIST', meaning: 'Fields that a lead must have, or "none".' },
    'duplicate-days': {
      value: 'DAYS',
      meaning: "For how long a person's next lead is refused; 0 takes it.",
    },
  },
  details: '  inlet market offer set Solar --workspace acme --active no',
  async run({ open }, given) {
    const { required, 'duplicate-days': days } = given;
    const change = {
      active: given.active === undefined ? undefined : readYesOrNo('active', given.active),
      requiredFields: required === 'none' ? [] : required?.split(','),
      duplicateDays: days === undefined ? undefined : readNumber('duplicate-days', days),
    };
    const deps = await open();
    const workspace = await chooseWorkspace(deps.database, given.workspace);
    const asked = { workspaceId: workspace.id, actor, ref: given.argument, change };
    const offer = await changeOffer(deps, asked);
    return {
      json: { ...offerJson(offer), workspace: workspace.slug },
      text: listing(offerLines(offer)),
    };
  },
});

function readYesOrNo(option: string, text: string): boolean {
  const answer = text.toLowerCase();
  if (answer === 'yes') return true;
  if (answer === 'no') return false;
  throw invalidField(option, `--${option} takes yes or no, and was given "${text}".`);
}
