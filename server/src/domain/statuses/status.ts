// A status of leads. Each workspace defines its own list.
import { DomainError } from '../errors.ts';

export interface Status {
  id: string;
  number: number;
  key: string;
  name: string;
  position: number;
  color: string | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

export interface NewStatus {
  name: string;
  key?: string | undefined;
  /** 0 is the first; defaults to the last. */
  position?: number | undefined;
  color?: string | null | undefined;
}

/** The key of a status cannot change, because requests use it. */
export type StatusChanges = Partial<Omit<NewStatus, 'key'>>;

const maxStatuses = 500;

export function refuseMoreStatuses(existing: readonly { key: string }[], key: string): void {
  if (existing.some((one) => one.key === key)) {
    throw new DomainError('conflict', `There is a status with the key "${key}" already.`);
  }
  if (existing.length >= maxStatuses) {
    throw new DomainError('conflict', `There are ${maxStatuses} statuses already.`);
  }
}
