// The note, task, call or mail that is being written about a lead.
import { type RefObject, useRef, useState } from 'react';

export type WorkKind = 'note' | 'task' | 'call' | 'mail' | 'whatsapp';

export interface Work {
  kind: WorkKind;
  /** Whether somebody began to write. */
  hasBegun: boolean;
  note: RefObject<HTMLTextAreaElement | null>;
  begin: (kind: WorkKind) => void;
  end: () => void;
}

export function useWork(): Work {
  const [begun, setBegun] = useState<WorkKind>();
  const note = useRef<HTMLTextAreaElement>(null);
  return {
    ...{ kind: begun ?? 'note', hasBegun: begun !== undefined, note },
    begin(next) {
      setBegun(next);
      if (next === 'note') requestAnimationFrame(() => note.current?.focus());
    },
    end: () => setBegun(undefined),
  };
}
