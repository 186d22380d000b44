// The end of a row of a lead: the button that takes it, else whose it is.
import { IconChevronRight } from '@tabler/icons-react';
import type { PersonLook } from '../leads/catalog/looks.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import classes from './rows.module.css';

interface Props {
  name: string;
  owner: PersonLook | undefined;
  /** Missing when somebody has it, or when the person may not take it. */
  onTake: (() => void) | undefined;
}

export function TakeOrOwner({ name, owner, onTake }: Props) {
  return (
    <span className={classes.end}>
      {onTake && (
        <Button
          tone="filled"
          keys={['a']}
          className={classes.act}
          aria-label={t('home.take', { name })}
          onClick={onTake}
        >
          {t('home.takeIt')}
        </Button>
      )}
      {owner ? <Avatar name={owner.name} hue={owner.hue} /> : <IconChevronRight aria-hidden />}
    </span>
  );
}
