import { ActionIcon, Tooltip } from '@mantine/core';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import classes from './icon-button.module.css';
import { KeyHint } from './key-hint.tsx';
import { ariaShortcut } from './key-names.ts';
import { isMac } from './platform.ts';

type Props = ComponentPropsWithoutRef<'button'> & {
  label: string;
  icon: ReactNode;
  keys?: string[];
};

/** A button of an icon alone. Its tooltip says what it does and its key. */
export function IconButton({ label, icon, keys, ...button }: Props) {
  const shortcut = keys && { 'aria-keyshortcuts': ariaShortcut(keys, isMac) };
  const tooltip = (
    <span className={classes.tooltip}>
      {label}
      {keys && <KeyHint keys={keys} />}
    </span>
  );
  return (
    <Tooltip label={tooltip} openDelay={400}>
      <ActionIcon {...button} {...shortcut} aria-label={label}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
