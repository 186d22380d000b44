// The commands of the lead market, in the order in which the help lists them.
import type { Command } from './command.ts';
import { marketBuyerCreate } from './market-buyer-create.ts';
import { marketBuyerList } from './market-buyer-list.ts';
import { marketOfferCreate } from './market-offer-create.ts';
import { marketOfferList } from './market-offer-list.ts';
import { marketOfferSet } from './market-offer-set.ts';
import { marketSupplierCreate } from './market-supplier-create.ts';
import { marketSupplierList } from './market-supplier-list.ts';

export const marketCommands: readonly Command[] = [
  marketSupplierCreate,
  marketSupplierList,
  marketOfferCreate,
  marketOfferSet,
  marketOfferList,
  marketBuyerCreate,
  marketBuyerList,
];
