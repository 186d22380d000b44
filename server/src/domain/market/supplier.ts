// A supplier sends leads with its own key, and gets a payout for each that is sold.
import { checkLine } from '../check-line.ts';

export interface Supplier {
  id: string;
  number: number;
  name: string;
  /** The amount for a sold lead; null means the buyer's price. */
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
  return checkLine('name', 'supplier', text.normalize('NFC'));
}
