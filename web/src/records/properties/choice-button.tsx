// A button that opens the choices of a field below it.
import { type ReactNode, useRef } from 'react';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import { fieldLabel } from '../../leads/fields/field-label.ts';
import type { LeadField } from '../../leads/fields/lead-field.ts';
import { Button } from '../../ui/button.tsx';
import classes from './properties.module.css';
import { ChoiceEditor } from './value-editor.tsx';

interface Props {
  field: LeadField;
  value: unknown;
  catalog: Catalog;
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
  /** Missing when the person may not change it. */
  onSave?: ((value: unknown) => void) | undefined;
  children: ReactNode;
}

export function ChoiceButton(props: Props) {
  const { field, value, catalog, isOpen, onOpen, onClose, onSave, children } = props;
  const button = useRef<HTMLButtonElement>(null);
  if (onSave === undefined) return <span className={classes.fixed}>{children}</span>;
  const close = () => {
    onClose();
    requestAnimationFrame(() => button.current?.focus());
  };
  const shown = (
    <Button ref={button} size="sm" aria-haspopup="listbox" aria-expanded={isOpen} onClick={onOpen}>
      <span className="visually-hidden">{fieldLabel(field)}: </span>
      <span className={classes.choice}>{children}</span>
    </Button>
  );
  if (!isOpen) return shown;
  return (
    <span className={classes.open}>
      <ChoiceEditor field={field} value={value} catalog={catalog} onSave={onSave} onClose={close}>
        {shown}
      </ChoiceEditor>
    </span>
  );
}
