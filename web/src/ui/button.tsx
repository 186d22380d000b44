import {
  type ButtonProps,
  createPolymorphicComponent,
  Loader,
  Button as MantineButton,
} from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { KeyHint } from './key-hint.tsx';
import { ariaShortcut } from './key-names.ts';
import { isMac } from './platform.ts';

export type ButtonTone =
  | 'filled'
  | 'soft'
  | 'default'
  | 'quiet'
  | 'accent'
  | 'danger'
  | 'danger-filled';

type Props = Omit<ButtonProps, 'leftSection' | 'loading' | 'rightSection' | 'variant'> & {
  tone?: ButtonTone;
  icon?: ReactNode;
  end?: ReactNode;
  keys?: string[];
  /** The action in progress, such as "Saving". */
  busy?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
};

const looks = {
  filled: { variant: 'filled' },
  soft: { variant: 'light' },
  default: { variant: 'default' },
  quiet: { variant: 'subtle' },
  accent: { variant: 'subtle', 'data-tone': 'accent' },
  danger: { variant: 'default', 'data-tone': 'danger' },
  'danger-filled': { variant: 'filled', color: 'red' },
} as const;

/** A button of 28 px as in bars; `size="sm"` is 32 for forms, `md` 40. One filled a screen. */
function InletButton({ tone = 'default', icon, end, keys, busy, children, ...props }: Props) {
  const busyOr = busy === undefined ? icon : <Loader size={14} color="currentColor" />;
  const hint = keys && <KeyHint keys={keys} filled={tone === 'filled'} />;
  return (
    <MantineButton
      size="xs"
      {...props}
      {...looks[tone]}
      leftSection={busyOr}
      rightSection={end ?? hint}
      aria-busy={busy === undefined ? undefined : true}
      aria-keyshortcuts={keys && ariaShortcut(keys, isMac)}
    >
      {busy ?? children}
    </MantineButton>
  );
}

export const Button = createPolymorphicComponent<'button', Props>(InletButton);
