// The title of the page, edited in its place.
import { useRef, useState } from 'react';
import { t } from '../../texts/t.ts';
import { TextCell } from '../../ui/inline-cell/text-cell.tsx';
import classes from './deal.module.css';
import type { DealRecord } from './use-deal.ts';

export function DealTitle({ record: { deal, fields, mayWrite, set } }: { record: DealRecord }) {
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const field = fields.byName.get('title');
  if (isEditing && field !== undefined) {
    return (
      <div className={classes.titleInput}>
        <TextCell
          label={t('deals.field.title')}
          value={deal.title}
          onSave={(text) => text.trim() !== '' && set(field, text.trim())}
          onClose={() => {
            setEditing(false);
            requestAnimationFrame(() => button.current?.focus());
          }}
        />
      </div>
    );
  }
  return (
    <h1 className={classes.title} dir="auto">
      {mayWrite ? (
        <button
          ref={button}
          type="button"
          className={classes.titleButton}
          onClick={() => setEditing(true)}
        >
          {deal.title}
        </button>
      ) : (
        deal.title
      )}
    </h1>
  );
}
