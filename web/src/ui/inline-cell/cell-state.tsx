import { Loader } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import classes from './inline-cell.module.css';

/** Beside a value that is on its way, or was refused and is back at the old one. */
export function CellState({ state, label }: { state: 'saving' | 'failed'; label: string }) {
  return (
    <span className={classes.state} data-failed={state === 'failed' || undefined} role="status">
      {state === 'failed' ? <IconAlertCircle /> : <Loader size={12} color="currentColor" />}
      {label}
    </span>
  );
}
