import { listSuppliers } from '../domain/market/list-suppliers.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import type { Subcommand } from './command.ts';
import { payoutText, supplierJson } from './present-market.ts';
import { table } from './table.ts';

export const marketSupplierList: Subcommand = (command, { open, print }) =>
  command
    .description('List the suppliers of a workspace.')
    .option(...workspaceOption)
    .action(async (options) => {
      const { database } = await open();
      const workspace = await chooseWorkspace(database, options.workspace);
      const suppliers = await listSuppliers(database.kysely, workspace.id);
      const rows = suppliers.map((one) => [String(one.number), one.name, payoutText(one), one.id]);
      print({
        json: { data: suppliers.map(supplierJson) },
        text:
          rows.length === 0
            ? `${workspace.name} has no supplier yet: inlet market supplier create makes one.`
            : table(['No', 'Name', 'Is paid', 'Id'], rows),
      });
    });
