import { listBuyers } from '../domain/market/list-buyers.ts';
import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import type { Subcommand } from './command.ts';
import { buyerJson, capText, orderJson, statesText, stateText } from './present-market.ts';
import { table } from './table.ts';

export const marketBuyerList: Subcommand = (command, { open, print }) =>
  command
    .description('List the buyers of a workspace and their orders.')
    .option(...workspaceOption)
    .action(async (options) => {
      const { database } = await open();
      const workspace = await chooseWorkspace(database, options.workspace);
      const buyers = await listBuyers(database.kysely, workspace.id);
      const rows = buyers.flatMap((buyer) =>
        buyer.orders.map((order) => [
          String(buyer.number),
          buyer.name,
          order.category,
          order.price,
          statesText(order),
          capText(order),
          stateText(order),
          buyer.id,
        ]),
      );
      const data = buyers.map((buyer) => ({
        ...buyerJson(buyer),
        orders: buyer.orders.map(orderJson),
      }));
      print({
        json: { data },
        text:
          rows.length === 0
            ? `${workspace.name} has no buyer yet: inlet market buyer create makes one.`
            : table(['No', 'Name', 'Takes', 'Pays', 'States', 'Daily cap', 'State', 'Id'], rows),
      });
    });
