// Opens the palette: a field to look at, a button to use.
import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { t } from '../texts/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { ariaShortcut } from '../ui/key-names.ts';
import { isMac } from '../ui/platform.ts';
import classes from './find-button.module.css';

interface Props {
  inRail: boolean;
  onFind: () => void;
}

const keys = ['mod', 'k'];

export function FindButton({ inRail, onFind }: Props) {
  if (inRail) {
    return (
      <IconButton label={t('shell.palette')} keys={keys} icon={<IconSearch />} onClick={onFind} />
    );
  }
  return (
    <UnstyledButton
      className={classes.find}
      aria-keyshortcuts={ariaShortcut(keys, isMac)}
      onClick={onFind}
    >
      <IconSearch aria-hidden />
      <span className={classes.label}>{t('shell.palette')}</span>
      <KeyHint keys={keys} />
    </UnstyledButton>
  );
}
