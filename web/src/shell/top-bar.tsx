// The head of a screen, with whether what it shows follows the stream.
import type { ReactNode } from 'react';
import { useStreamStatus } from '../api/stream/stream-provider.tsx';
import { t } from '../texts/t.ts';
import { LiveDot } from '../ui/live-dot.tsx';
import { TopBar as Bar } from '../ui/top-bar.tsx';
import { useLayout } from './layout.ts';

interface Props {
  title: string;
  /** Beside the title, such as the date. */
  detail?: ReactNode;
  live?: boolean;
  /** At the right, the main action last. */
  children?: ReactNode;
}

export function TopBar({ title, detail, live = false, children }: Props) {
  const status = useStreamStatus();
  const isPhone = useLayout() === 'phone';
  const dot = live && <LiveDot live={status === 'live'}>{t(`stream.${status}`)}</LiveDot>;
  return (
    <Bar
      title={title}
      logo={isPhone}
      beside={
        <>
          {detail}
          {dot}
        </>
      }
      actions={children}
    />
  );
}
