// The name as the title of the page, edited in its place.
import { useRef, useState } from 'react';
import { t } from '../../texts/t.ts';
import { TextCell } from '../../ui/inline-cell/text-cell.tsx';
import classes from './record.module.css';
import type { LeadRecord } from './use-lead.ts';

export function LeadName({ record: { lead, mayWrite, setName } }: { record: LeadRecord }) {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = lead.name === '' ? t('leads.unnamed') : lead.name;
  if (editing) {
    return (
      <div className={classes.nameInput}>
        <TextCell
          label={t('leads.field.name')}
          value={lead.name}
          onSave={(text) => setName(text.trim())}
          onClose={() => {
            setEditing(false);
            requestAnimationFrame(() => button.current?.focus());
          }}
        />
      </div>
    );
  }
  return (
    <h1 className={classes.name} dir="auto">
      {mayWrite ? (
        <button
          ref={button}
          type="button"
          className={classes.nameButton}
          onClick={() => setEditing(true)}
        >
          {name}
        </button>
      ) : (
        name
      )}
    </h1>
  );
}
