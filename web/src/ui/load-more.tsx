import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';
import { Button } from './button.tsx';
import classes from './load-more.module.css';

type Props = {
  /** "Show 50 more". */
  label: string;
  /** The action in progress. */
  busy: string | undefined;
  onMore: () => void;
};

/** The end of a list of which more is read as it comes near, or by its button. */
export function LoadMore({ label, busy, onMore }: Props) {
  const { ref, entry } = useIntersection({ rootMargin: '400px' });
  const isNear = entry?.isIntersecting === true;
  const isBusy = busy !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once each time that it comes near
  useEffect(() => {
    if (isNear && !isBusy) onMore();
  }, [isNear, isBusy]);
  return (
    <div className={classes.more} ref={ref}>
      <Button tone="quiet" busy={busy} onClick={onMore}>
        {label}
      </Button>
    </div>
  );
}
