// The frame of a small form in the place of the composer: ⌘↵ saves, Esc closes.
import type { KeyboardEvent, ReactNode } from 'react';
import { t } from '../../../texts/t.ts';
import { Button } from '../../../ui/button.tsx';
import { isMac } from '../../../ui/platform.ts';
import classes from './work.module.css';

interface Props {
  label: string;
  save: string;
  isPending: boolean;
  isComplete: boolean;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

export function WorkForm(props: Props) {
  const { label, save, isPending, isComplete, onSave, onClose, children } = props;
  const submit = () => isComplete && !isPending && onSave();

  function onKeyDown(event: KeyboardEvent) {
    const mod = isMac ? event.metaKey : event.ctrlKey;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && mod) submit();
    else return;
    event.preventDefault();
  }

  return (
    <form
      className={classes.form}
      aria-label={label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {children}
      <div className={classes.actions}>
        <Button tone="quiet" keys={['escape']} onClick={onClose}>
          {t('record.cancel')}
        </Button>
        <Button
          type="submit"
          keys={['mod', 'enter']}
          busy={isPending ? t('lead.saving') : undefined}
          disabled={!isComplete}
        >
          {save}
        </Button>
      </div>
    </form>
  );
}
