// A supplier: who sends leads, with a key of its own, and what it is paid.
import { checkLine } from './check-line.ts';

export interface Supplier {
  id: string;
  number: number;
  name: string;
  /** What it is paid for a lead that is sold; null is what the buyer pays. */
  payout: string | null;
  createdAt: Date;
}

export const supplierColumns = ['id', 'number', 'name', 'payout', 'created_at'] as const;

interface SupplierRow {
  id: string;
  number: number;
  name: string;
  payout: string | null;
  created_at: Date;
}

export function toSupplier(row: SupplierRow): Supplier {
  const { created_at: createdAt, ...supplier } = row;
  return { ...supplier, createdAt };
}

export function checkSupplierName(text: string): string {
  return checkLine('name', 'A supplier', text);
}
