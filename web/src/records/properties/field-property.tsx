// One field of a record as a line: its icon, name and value, which is edited in its place.
import { type ReactNode, useRef, useState } from 'react';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import { fieldLabel } from '../../leads/fields/field-label.ts';
import type { LeadField } from '../../leads/fields/lead-field.ts';
import { t } from '../../texts/t.ts';
import type { CloseMove } from '../../ui/data-table/types.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Property } from '../../ui/property-list.tsx';
import { FieldIcon } from './field-icon.tsx';
import { FieldView } from './field-view.tsx';
import { ValueEditor } from './value-editor.tsx';

interface Props {
  field: LeadField;
  value: unknown;
  catalog: Catalog;
  /** Whether a definition of a custom field exists. */
  isDefined?: boolean;
  note?: ReactNode;
  /** Missing when the person may not change it. */
  onSave?: ((value: unknown) => void) | undefined;
  /** Opened by a key from elsewhere. */
  isOpen?: boolean;
  onClosed?: () => void;
}

export function FieldProperty(props: Props) {
  const { field, value, catalog, isDefined = true, note, onSave, isOpen = false } = props;
  const [editing, setEditing] = useState(false);
  const line = useRef<HTMLDivElement>(null);
  const open = onSave !== undefined && (editing || isOpen);

  function close(move: CloseMove = 'stay') {
    setEditing(false);
    props.onClosed?.();
    const target = lineAfter(line.current, move);
    // The button comes back when the editor has gone.
    requestAnimationFrame(() => target?.querySelector('button')?.focus());
  }

  const isTyped = field.kind !== 'choice' && field.kind !== 'flag';
  return (
    <div ref={line} data-line>
      <Property
        icon={<FieldIcon field={field} isDefined={isDefined} />}
        label={fieldLabel(field)}
        note={open && isTyped ? <SaveHint /> : note}
        {...(onSave && { onEdit: () => setEditing(true) })}
        editor={
          open ? (
            <ValueEditor
              field={field}
              value={value}
              catalog={catalog}
              onSave={onSave}
              onClose={close}
            />
          ) : undefined
        }
      >
        <FieldView field={field} value={value} catalog={catalog} />
      </Property>
    </div>
  );
}

function SaveHint() {
  return (
    <>
      <KeyHint keys={['enter']} /> {t('record.saves')}
    </>
  );
}

/** The line that gets the focus. */
function lineAfter(line: HTMLElement | null, move: CloseMove): Element | null {
  if (move === 'stay') return line;
  const next = move === 'left' ? line?.previousElementSibling : line?.nextElementSibling;
  return next?.querySelector('button') == null ? line : next;
}
