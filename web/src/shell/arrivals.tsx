// Tells those who hear the page that leads arrived, at most every ten seconds.
import type { Event } from '@inlet/sdk';
import { VisuallyHidden } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStreamEvents } from '../api/stream/stream-provider.tsx';
import { t } from '../texts/t.ts';

const pauseMs = 10_000;

export function Arrivals() {
  const [announced, setAnnounced] = useState('');
  const waiting = useRef(0);
  const timer = useRef<number>(undefined);
  const announce = useCallback(() => {
    timer.current = undefined;
    if (waiting.current === 0) return;
    setAnnounced(t('shell.arrived', { count: waiting.current }));
    waiting.current = 0;
    timer.current = window.setTimeout(announce, pauseMs);
  }, []);
  useStreamEvents(
    useCallback(
      ({ type }: Event) => {
        if (type !== 'lead.created') return;
        waiting.current += 1;
        if (timer.current === undefined) announce();
      },
      [announce],
    ),
  );
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return <VisuallyHidden role="status">{announced}</VisuallyHidden>;
}
