import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../texts/t.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import classes from './palette.module.css';

interface Props {
  onLead: boolean;
  onShowKeys: () => void;
}

export function PaletteFoot({ onLead, onShowKeys }: Props) {
  return (
    <div className={classes.foot}>
      <Hint keys={['up', 'down']}>{t('palette.choose')}</Hint>
      <Hint keys={['enter']}>{t('palette.open')}</Hint>
      <Hint keys={['mod', 'enter']}>{t('palette.newTab')}</Hint>
      {onLead && <Hint keys={['right']}>{t('palette.actions')}</Hint>}
      <UnstyledButton className={classes.keys} onClick={onShowKeys}>
        <Hint keys={['?']}>{t('palette.allKeys')}</Hint>
      </UnstyledButton>
    </div>
  );
}

function Hint({ keys, children }: { keys: string[]; children: ReactNode }) {
  return (
    <span className={classes.hint}>
      <KeyHint keys={keys} />
      {children}
    </span>
  );
}
