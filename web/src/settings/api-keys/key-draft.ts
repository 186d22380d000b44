// A key while it is edited, and what the API gets of it. Pure.
import type { CreateKey, Key, UpdateKey } from '@inlet/sdk';
import { type LimitUnit, readLimit } from './limit-text.ts';
import { type Preset, presetOf } from './scope-choice.ts';

export interface KeyDraft {
  name: string;
  preset: Preset;
  scopes: string[];
  /** Empty for the limit of the contract. */
  quota: number | string;
  unit: LimitUnit;
  /** A day, as 2027-01-31. */
  expires: string | null;
  supplier: string;
}

export const newDraft: KeyDraft = {
  ...{ name: '', preset: 'create', scopes: ['write:leads'], quota: '', unit: 'hour' },
  ...{ expires: null, supplier: '' },
};

export function draftOf({ name, scopes, limit, expires_at }: Key): KeyDraft {
  const parts = limit === null ? undefined : readLimit(limit);
  return {
    ...{ name, scopes, preset: presetOf(scopes), supplier: '' },
    ...{ quota: parts?.quota ?? '', unit: parts?.unit ?? 'hour' },
    expires: expires_at?.slice(0, 10) ?? null,
  };
}

const limitOf = ({ quota, unit }: KeyDraft) => (quota === '' ? null : `${quota}/${unit}`);
/** It works on its last day, too. */
const endOf = ({ expires }: KeyDraft) => (expires === null ? null : `${expires}T23:59:59Z`);

export function toCreateKey(
  draft: KeyDraft,
  { contract, isFull }: { contract: Key['contract']; isFull: boolean },
): CreateKey {
  const [limit, expiry] = [limitOf(draft), endOf(draft)];
  return {
    ...{ contract, name: draft.name.trim() },
    ...(isFull && { scopes: draft.scopes }),
    ...(limit !== null && { limit }),
    ...(expiry !== null && { expires_at: expiry }),
    ...(contract === 'leadmarket' && { supplier_id: draft.supplier.trim() }),
  };
}

/** Only what differs. */
export function toUpdateKey(draft: KeyDraft, key: Key): UpdateKey {
  const before = draftOf(key);
  const changed = (...names: (keyof KeyDraft)[]) =>
    names.some((name) => String(draft[name]) !== String(before[name]));
  return {
    ...(changed('name') && { name: draft.name.trim() }),
    ...(changed('scopes') && { scopes: draft.scopes }),
    ...(changed('quota', 'unit') && { limit: limitOf(draft) }),
    ...(changed('expires') && { expires_at: endOf(draft) }),
  };
}
