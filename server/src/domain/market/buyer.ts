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
  return checkLine('name', 'A buyer', text.normalize('NFC'));
}

export function checkStates(texts: readonly string[]): string[] {
  const states = texts.map((text) => {
    const state = usState(text.trim());
    if (state === undefined) {
      throw invalidField('states', `"${text}" is not a state: use two letters, such as TX.`);
    }
    return state;
  });
  if (states.length === 0)
    throw invalidField('states', 'Name at least one state, or leave the list out.');
  return [...new Set(states)];
}

export function checkDailyCap(cap: number): number {
  if (!Number.isInteger(cap) || cap < 1 || cap > maxDailyCap) {
    throw invalidField('daily_cap', `A daily cap is a whole number from 1 to ${maxDailyCap}.`);
  }
  return cap;
}
