// Who else looks at a record right now. It takes a stream of its own, so only a page in view has one.
import type { Presence } from '@inlet/sdk';
import { useEffect, useState } from 'react';
import { inletOf } from '../api/client.ts';
import { useMe } from '../session/me.ts';

type Viewer = Presence['members'][number];

export function useOthersHere(workspace: string, record: string): readonly Viewer[] {
  const { user } = useMe(workspace);
  const [members, setMembers] = useState<readonly Viewer[]>([]);
  const isVisible = useVisible();
  useEffect(() => {
    if (!isVisible) return;
    const closing = new AbortController();
    void watch(workspace, record, closing.signal, (presence) => setMembers(presence.members));
    return () => {
      closing.abort();
      setMembers([]);
    };
  }, [workspace, record, isVisible]);
  return members.filter(({ id }) => id !== user?.id);
}

async function watch(
  workspace: string,
  viewing: string,
  signal: AbortSignal,
  onPresence: (presence: Presence) => void,
): Promise<void> {
  try {
    // A type that hardly ever happens: the shared stream has the events.
    const query = { types: 'workspace.created', viewing };
    const events = inletOf(workspace).events.stream(query, { signal, onPresence });
    for await (const _ of events);
  } catch {
    // Without presence the page works as well.
  }
}

function useVisible(): boolean {
  const [isVisible, setVisible] = useState(() => document.visibilityState === 'visible');
  useEffect(() => {
    const read = () => setVisible(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, []);
  return isVisible;
}
