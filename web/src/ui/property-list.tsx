import type { ReactNode } from 'react';
import classes from './property-list.module.css';

export function PropertyList({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: its rows hold buttons and inputs
    <div className={classes.list} role="group" aria-label={label}>
      {children}
    </div>
  );
}

type Props = {
  icon: ReactNode;
  label: string;
  children: ReactNode;
  /** A word at the end, such as "not defined yet". */
  note?: ReactNode;
  /** Missing when the person may not change it. */
  onEdit?: () => void;
  /** The editor in place of the value. */
  editor?: ReactNode;
};

/** One property: a click or ↵ edits it in place. */
export function Property({ icon, label, children, note, onEdit, editor }: Props) {
  const name = (
    <span className={classes.name}>
      {icon}
      <span className={classes.label}>{label}</span>
    </span>
  );
  const value = (
    <>
      <span className={classes.value}>{children}</span>
      {note !== undefined && <span className={classes.note}>{note}</span>}
    </>
  );
  if (editor !== undefined) {
    return (
      <div className={classes.row} data-editing>
        {name}
        <span className={classes.editor}>{editor}</span>
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </div>
    );
  }
  if (onEdit === undefined) {
    return (
      <div className={classes.row}>
        {name}
        {value}
      </div>
    );
  }
  return (
    <button type="button" className={classes.row} onClick={onEdit}>
      {name}
      {value}
    </button>
  );
}
