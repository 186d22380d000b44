// A status of leads: how far one has come. The list is the workspace's own.
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
  /** 0 is the first; left out, the last. */
  position?: number | undefined;
  color?: string | null | undefined;
}

/** The key of a status is what leads are sent with, and stays as it is. */
export type StatusChanges = Partial<Omit<NewStatus, 'key'>>;

const most = 500;

export function refuseMoreStatuses(there: readonly { key: string }[], key: string): void {
  if (there.some((one) => one.key === key)) {
    throw new DomainError('conflict', `There is a status with the key "${key}" already.`);
  }
  if (there.length >= most) {
    throw new DomainError('conflict', `There are ${most} statuses already.`);
  }
}
