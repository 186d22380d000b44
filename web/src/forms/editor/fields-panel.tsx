// The fields of a form in their order. The one that is open shows its settings below it.
import type { FormField } from '@inlet/sdk';
import { useRef, useState } from 'react';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import { t } from '../../texts/t.ts';
import { FoldingRow } from '../../ui/folding-row.tsx';
import { useDragOrder } from '../../ui/use-drag-order.ts';
import { AddField } from './add-field.tsx';
import {
  addField,
  changeField,
  type FormDraft,
  moveField,
  problemsOfField,
  removeField,
} from './draft.ts';
import { FieldIcon } from './field-icon.tsx';
import { FieldSettings } from './field-settings.tsx';
import classes from './fields-panel.module.css';
import { targetText } from './targets.ts';

interface Props {
  draft: FormDraft;
  catalog: Catalog;
  problems: Record<string, string>;
  /** The id of the field that is open. */
  open: string | undefined;
  onOpen: (id: string | undefined) => void;
  onChange: (draft: FormDraft) => void;
}

export function FieldsPanel({ draft, catalog, problems, open, onOpen, onChange }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [announced, setAnnounced] = useState('');
  const latest = useRef(draft);
  latest.current = draft;
  const order = useDragOrder(list, (from, to) => {
    const label = latest.current.fields[from]?.field.label ?? '';
    latest.current = moveField(latest.current, from, to);
    onChange(latest.current);
    setAnnounced(t('forms.movedTo', { label, place: to + 1, count: draft.fields.length }));
  });
  const add = (field: FormField) => {
    const added = addField(draft, field);
    onChange(added.draft);
    onOpen(added.id);
  };
  return (
    <div className={classes.panel}>
      <ol className={classes.list} ref={list} aria-label={t('forms.fields')}>
        {draft.fields.map(({ id, field }, index) => {
          const own = problemsOfField(problems, index);
          const isOpen = id === open;
          return (
            <FoldingRow
              key={id}
              isDragged={order.dragged === index}
              isWrong={Object.keys(own).length > 0}
              isOpen={isOpen}
              move={t('forms.move', { label: field.label })}
              moveHint={t('forms.moveHint')}
              handle={order.handle(index)}
              onToggle={() => onOpen(isOpen ? undefined : id)}
              head={
                <>
                  <FieldIcon type={field.type} />
                  <span className={classes.label} dir="auto">
                    {field.label}
                  </span>
                  {field.required && (
                    <span className={classes.required}>{t('forms.required')}</span>
                  )}
                  <span className={classes.target} dir="auto">
                    {field.label !== targetText(field, catalog.fields) &&
                      targetText(field, catalog.fields)}
                  </span>
                </>
              }
            >
              {isOpen && (
                <FieldSettings
                  field={field}
                  customFields={catalog.fields}
                  problems={own}
                  isLast={draft.fields.length === 1}
                  onChange={(next) => onChange(changeField(draft, id, next))}
                  onRemove={() => {
                    onChange(removeField(draft, id));
                    onOpen(undefined);
                  }}
                />
              )}
            </FoldingRow>
          );
        })}
      </ol>
      <AddField
        taken={new Set(draft.fields.map(({ field }) => field.key))}
        customFields={catalog.fields}
        onAdd={add}
      />
      <p className="visually-hidden" aria-live="polite">
        {announced}
      </p>
    </div>
  );
}
