import { createSupplier } from '../domain/market/create-supplier.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import { actor, type Subcommand } from './command.ts';
import { payoutText, supplierJson } from './present-market.ts';
import { listing } from './table.ts';

export const marketSupplierCreate: Subcommand = (command, { open, print }) =>
  command
    .description('Make a supplier, who sends leads with a leadmarket key.')
    .option(...workspaceOption)
    .requiredOption('--name <name>', 'The name of the supplier.')
    .option(
      '--payout <amount>',
      'Paid for a lead that is sold, such as 12.50. Left out: what the buyer pays.',
    )
    .addHelpText(
      'after',
      '\n  inlet market supplier create --workspace acme --name "Leads Ltd" --payout 12.50',
    )
    .action(async ({ workspace: ref, name, payout }) => {
      const deps = await open();
      const workspace = await chooseWorkspace(deps.database, ref);
      const input = { workspaceId: workspace.id, actor, name, payout };
      const supplier = await createSupplier(deps, input);
      print({
        json: { ...supplierJson(supplier), workspace: workspace.slug },
        text: listing([
          ['Supplier', supplier.name],
          ['Is paid', payoutText(supplier)],
          ['Number', String(supplier.number)],
          ['Id', supplier.id],
        ]),
      });
    });
