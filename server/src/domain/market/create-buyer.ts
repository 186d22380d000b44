import { newId } from '../../platform/ids.ts';
import { nameKey } from '../catalog/catalog.ts';
import type { Actor } from '../events/event.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../events/write-in-workspace.ts';
import {
  type Buyer,
  type BuyerOrder,
  checkBuyerName,
  checkDailyCap,
  checkStates,
} from './buyer.ts';
import { findOffer } from './find-offer.ts';
import { checkAmount } from './money.ts';
import type { Offer } from './offer.ts';

export interface BuyerInput {
  workspaceId: string;
  actor: Actor;
  name: string;
  /** The category of the offer that the order is for. */
  category: string;
  price: string;
  /** Every state when left out. */
  states?: string[] | undefined;
  /** No cap when left out. */
  dailyCap?: number | undefined;
}

interface Terms {
  price: string;
  states: string[] | null;
  dailyCap: number | null;
}

/** Creates a buyer with an order for an offer. An existing buyer gets another order. */
export async function createBuyer(
  deps: WriteDeps,
  input: BuyerInput,
): Promise<{ buyer: Buyer; order: BuyerOrder }> {
  const { workspaceId, actor } = input;
  const name = checkBuyerName(input.name);
  const terms: Terms = {
    price: checkAmount('price', input.price),
    states: input.states === undefined ? null : checkStates(input.states),
    dailyCap: input.dailyCap === undefined ? null : checkDailyCap(input.dailyCap),
  };
  return writeInWorkspace(deps, { workspaceId, actor }, async (write) => {
    const offer = await findOffer(write.db, workspaceId, input.category);
    const buyer = await findOrInsertBuyer(write, workspaceId, name);
    return { buyer, order: await insertOrder(write, workspaceId, buyer, offer, terms) };
  });
}

async function findOrInsertBuyer(
  write: WorkspaceWrite,
  workspaceId: string,
  name: string,
): Promise<Buyer> {
  const columns = ['id', 'number', 'name', 'created_at'] as const;
  const existing = await write.db
    .selectFrom('buyers')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('name_key', '=', nameKey(name))
    .executeTakeFirst();
  const row =
    existing ??
    (await write.db
      .insertInto('buyers')
      .values({
        workspace_id: workspaceId,
        id: newId(),
        name,
        name_key: nameKey(name),
        created_at: write.at,
      })
      .returning(columns)
      .executeTakeFirstOrThrow());
  if (existing === undefined) {
    write.record({
      type: 'buyer.created',
      subjectType: 'buyer',
      subjectId: row.id,
      before: null,
      after: { number: row.number, name },
    });
  }
  return { id: row.id, number: row.number, name: row.name, createdAt: row.created_at };
}

async function insertOrder(
  write: WorkspaceWrite,
  workspaceId: string,
  buyer: Buyer,
  offer: Offer,
  { price, states, dailyCap }: Terms,
): Promise<BuyerOrder> {
  const { id, number } = await write.db
    .insertInto('buyer_orders')
    .values({
      workspace_id: workspaceId,
      id: newId(),
      offer_id: offer.id,
      buyer_id: buyer.id,
      price,
      states,
      daily_cap: dailyCap,
      created_at: write.at,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow();
  write.record({
    type: 'order.created',
    subjectType: 'order',
    subjectId: id,
    before: null,
    after: {
      number,
      buyer: buyer.name,
      category: offer.category,
      price,
      ...(states !== null && { states }),
      ...(dailyCap !== null && { daily_cap: dailyCap }),
    },
  });
  const { id: offerId, category } = offer;
  return { id, number, offerId, category, price, states, dailyCap, active: true };
}
