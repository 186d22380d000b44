import { createSupplier } from '../domain/market/create-supplier.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import { actor, defineCommand } from './command.ts';
import { payoutText, supplierJson } from './present-market.ts';
import { listing } from './table.ts';

export const marketSupplierCreate = defineCommand({
  words: ['market', 'supplier', 'create'],
  summary: 'Make a supplier, who sends leads with a leadmarket key.',
  options: {
    workspace: workspaceOption,
    name: { value: 'NAME', meaning: 'Who it is.', required: true },
    payout: {
      value: 'AMOUNT',
      meaning: 'Paid for a lead that is sold, such as 12.50. Left out: what the buyer pays.',
    },
  },
  details: '  inlet market supplier create --workspace acme --name "Leads Ltd" --payout 12.50',
  async run({ open }, given) {
    const deps = await open();
    const workspace = await chooseWorkspace(deps.database, given.workspace);
    const { name, payout } = given;
    const supplier = await createSupplier(deps, { workspaceId: workspace.id, actor, name, payout });
    return {
      json: { ...supplierJson(supplier), workspace: workspace.slug },
      text: listing([
        ['Supplier', supplier.name],
        ['Is paid', payoutText(supplier)],
        ['Number', String(supplier.number)],
        ['Id', supplier.id],
      ]),
    };
  },
});
