// Cards of which one starts something new.
import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './choice-cards.module.css';

export interface Choice {
  key: string;
  icon: TablerIcon;
  name: string;
  text: string;
  /** Below the text, such as how many there are. */
  foot?: ReactNode;
  onChoose: () => void;
}

export function ChoiceCards({ choices, busy }: { choices: readonly Choice[]; busy: boolean }) {
  return (
    <div className={classes.cards}>
      {choices.map(({ key, icon: Icon, name, text, foot, onChoose }) => (
        <button key={key} type="button" className={classes.card} disabled={busy} onClick={onChoose}>
          <span className={classes.icon}>
            <Icon aria-hidden />
          </span>
          <span className={classes.name}>{name}</span>
          <span className={classes.text}>{text}</span>
          {foot && <span className={classes.foot}>{foot}</span>}
        </button>
      ))}
    </div>
  );
}
