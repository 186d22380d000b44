// A buyer and its orders. An order buys leads of one offer at a price. Pure rules.
import { checkLine } from '../check-line.ts';
import { invalidField } from '../errors.ts';
import { usState } from './us-states.ts';

export interface Buyer {
  id: string;
  number: number;
  name: string;
  createdAt: Date;
}

export interface BuyerOrder {
  id: string;
  number: number;
  offerId: string;
  category: string;
  price: string;
  /** Null accepts every state. */
  states: string[] | null;
  /** Null means no cap. */
  dailyCap: number | null;
  active: boolean;
}

const maxDailyCap = 1_000_000;

export function checkBuyerName(text: string): string {
  return checkLine('name', 'buyer', text.normalize('NFC'));
}

export function checkStates(texts: readonly string[]): string[] {
  const states = texts.map((text) => {
    const state = usState(text.trim());
    if (state === undefined) {
      throw invalidField('states', 'state_unknown', { value: text });
    }
    return state;
  });
  if (states.length === 0) throw invalidField('states', 'states_required');
  return [...new Set(states)];
}

export function checkDailyCap(cap: number): number {
  if (!Number.isInteger(cap) || cap < 1 || cap > maxDailyCap) {
    throw invalidField('daily_cap', 'daily_cap_invalid', { max: maxDailyCap });
  }
  return cap;
}
