import { IconX } from '@tabler/icons-react';
import { type ReactNode, useLayoutEffect } from 'react';
import classes from './bulk-bar.module.css';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';

type Props = {
  label: string;
  /** "3 selected". */
  count: string;
  /** Offered while not everything is selected: "Select all 9,412". */
  all?: { label: string; onClick: () => void };
  /** The quiet buttons of the actions. */
  children: ReactNode;
  closeLabel: string;
  onClose: () => void;
};

/** The actions on the selection. The bar floats over the foot of the list. */
export function BulkBar({ label, count, all, children, closeLabel, onClose }: Props) {
  // The toasts go above it. A rule with :has() would cost time in every frame.
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset.bulkBar = '';
    return () => {
      delete dataset.bulkBar;
    };
  }, []);
  return (
    <div className={classes.bar} role="toolbar" aria-label={label}>
      <span className={classes.count} aria-live="polite">
        {count}
      </span>
      {all && (
        <Button tone="accent" onClick={all.onClick}>
          {all.label}
        </Button>
      )}
      <span className={classes.line} />
      {children}
      <span className={classes.line} />
      <IconButton label={closeLabel} icon={<IconX />} keys={['escape']} onClick={onClose} />
    </div>
  );
}
