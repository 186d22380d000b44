import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useNow } from '../session/use-now.ts';
import { useTimes } from '../session/use-times.ts';
import { t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { daysLeft } from './days-left.ts';
import classes from './deleted-row.module.css';

const soonDays = 3;

interface Props {
  workspace: string;
  name: string;
  about: string;
  at: string;
  by: string | null;
  /** Whether it worked. Missing where the person may not. */
  onRestore: (() => Promise<boolean>) | undefined;
}

export function DeletedRow({ workspace, name, about, at, by, onRestore }: Props) {
  const [isGone, setGone] = useState(false);
  const times = useTimes(workspace);
  const left = daysLeft(at, useNow());
  if (isGone) return null;
  const when = times.age(at);
  return (
    <li className={classes.row}>
      <Avatar name={name} size={24} />
      <span className={classes.name}>
        <strong dir="auto">{name || t('trash.unnamed')}</strong>
        <span dir="auto">{about}</span>
      </span>
      <span className={classes.when} title={times.moment(at)}>
        {by === null ? t('trash.deleted', { when }) : t('trash.deletedBy', { by, when })}
      </span>
      <span className={classes.left} data-soon={left <= soonDays || undefined}>
        {t('trash.daysLeft', { count: left })}
      </span>
      {onRestore && (
        <Button
          icon={<IconArrowBackUp />}
          onClick={() => {
            setGone(true);
            void onRestore().then((worked) => setGone(worked));
          }}
        >
          {t('trash.restore')}
        </Button>
      )}
    </li>
  );
}
