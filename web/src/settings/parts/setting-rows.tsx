// Settings of a page, a line each: what it is at the left, its control at the right.
import { Switch, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import classes from './setting-rows.module.css';

interface SectionProps {
  title: string;
  text?: ReactNode;
  children: ReactNode;
}

export function SettingSection({ title, text, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {text !== undefined && <p className={classes.text}>{text}</p>}
      <div className={classes.rows}>{children}</div>
    </section>
  );
}

interface RowProps {
  label: string;
  /** The id of its control, if it has one. */
  htmlFor?: string;
  text?: ReactNode;
  children: ReactNode;
}

export function SettingRow({ label, htmlFor, text, children }: RowProps) {
  return (
    <div className={classes.row}>
      <div className={classes.words}>
        {htmlFor === undefined ? (
          <span className={classes.label}>{label}</span>
        ) : (
          <label htmlFor={htmlFor} className={classes.label}>
            {label}
          </label>
        )}
        {text !== undefined && <p className={classes.hint}>{text}</p>}
      </div>
      <div className={classes.control}>{children}</div>
    </div>
  );
}

interface TextProps {
  label: string;
  text?: ReactNode;
  value: string;
  type?: 'text' | 'email' | 'time' | 'number';
  placeholder?: string;
  required?: boolean;
  maxLength?: number;
  disabled?: boolean;
  onSave: (value: string) => void;
}

/** A text that is saved when one leaves it or presses ↵; Esc brings the saved one back. */
export function TextSetting({ label, text, value, onSave, required, ...input }: TextProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);

  function finish() {
    const next = typed.trim();
    if (next === value || (required && next === '')) setTyped(value);
    else onSave(next);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key === 'Escape') {
      setTyped(value);
      event.preventDefault();
    }
  }

  return (
    <SettingRow label={label} htmlFor={id} {...(text !== undefined && { text })}>
      <TextInput
        id={id}
        {...input}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={onKeyDown}
      />
    </SettingRow>
  );
}

interface SwitchProps {
  label: string;
  text?: ReactNode;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

export function SwitchSetting({ label, text, checked, disabled, onChange }: SwitchProps) {
  const id = useId();
  return (
    <SettingRow label={label} htmlFor={id} {...(text !== undefined && { text })}>
      <Switch
        id={id}
        checked={checked}
        disabled={disabled ?? false}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </SettingRow>
  );
}
