// The body of a change of a field of a deal, and the deal as it will be. Pure.
import type { Deal, UpdateDeal } from '@inlet/sdk';

export function bodyOf(name: string, value: unknown): UpdateDeal {
  if (name === 'value') return { value: value === null ? '0' : String(value) };
  return { [name]: value } as UpdateDeal;
}

/** Before the server says so. */
export function withValue(deal: Deal, name: string, value: unknown): Deal {
  return { ...deal, [name]: name === 'value' ? String(value ?? 0) : value };
}
