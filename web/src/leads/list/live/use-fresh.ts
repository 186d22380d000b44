// Which leads are new to this person: they arrived since the list was last seen in this browser, and
// were not opened yet.
import type { Lead } from '@inlet/sdk';
import { useCallback, useEffect, useState } from 'react';

export function useFresh(workspace: string, arrived: ReadonlySet<number>) {
  const name = `inlet.seen.${workspace}.leads`;
  const [since] = useState(() => read(name));
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    const leave = () => write(name);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [name]);
  const isFresh = useCallback(
    ({ id, created_at }: Lead) =>
      !seen.has(id) && (arrived.has(id) || (since !== null && created_at > since)),
    [seen, arrived, since],
  );
  const markSeen = useCallback((id: number) => setSeen((now) => new Set(now).add(id)), []);
  return { isFresh, markSeen };
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string): void {
  try {
    localStorage.setItem(name, new Date().toISOString());
  } catch {
    // A browser that stores nothing marks what arrives while the list is open.
  }
}
