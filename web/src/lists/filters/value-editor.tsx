// The value of a filter while it is edited, in its place in the sentence.
import { useState } from 'react';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import { choicesOf } from '../../leads/fields/choices.tsx';
import type { LeadField } from '../../leads/fields/lead-field.ts';
import { language } from '../../texts/t.ts';
import { endOfEdit } from '../../ui/inline-cell/edit-keys.ts';
import { parseNumber } from '../../ui/inline-cell/parse-number.ts';
import { SelectCell } from '../../ui/inline-cell/select-cell.tsx';
import type { Condition } from '../condition.ts';
import { conditionText, spanText } from './condition-text.ts';
import classes from './filter-bar.module.css';

interface Props {
  condition: Condition;
  field: LeadField;
  catalog: Catalog;
  label: string;
  onChange: (condition: Condition) => void;
  onClose: () => void;
}

const spans = ['24h', '7d', '14d', '30d', '90d', '365d'];

export function ValueEditor(props: Props) {
  const { condition, field, catalog, label, onChange, onClose } = props;
  const { operator, values } = condition;
  const isSpan = operator === 'within';
  if (!isSpan && field.kind !== 'choice' && field.kind !== 'flag') return <TypedValue {...props} />;
  const isAhead = field.kind === 'day';
  const choices = isSpan
    ? spans.map((id) => ({ id, text: spanText(id, isAhead), label: spanText(id, isAhead) }))
    : choicesOf(field, catalog);
  const isMany = field.kind === 'choice' && !isSpan;

  function save(id: string): void {
    const others = values.filter((one) => one !== id);
    const next = values.includes(id) ? others : [...others, id];
    onChange({ ...condition, values: isMany ? next : [id] });
  }

  return (
    <span className={classes.value}>
      <SelectCell
        label={label}
        options={choices}
        value={isMany ? values : (values[0] ?? null)}
        onSave={save}
        onClose={onClose}
      >
        {conditionText(condition, field, catalog).value}
      </SelectCell>
    </span>
  );
}

function TypedValue({ condition, field, label, onChange, onClose }: Props) {
  const isNumber = field.kind === 'number';
  const isDate = field.kind === 'time' || field.kind === 'day';
  const [text, setText] = useState(condition.values[0]?.slice(0, isDate ? 10 : undefined) ?? '');

  function save(): void {
    const value = isNumber ? parseNumber(text, language()) : text.trim();
    if (value !== undefined && value !== null && value !== '') {
      const typed = String(value);
      if (typed !== condition.values[0]) onChange({ ...condition, values: [typed] });
    }
    onClose();
  }

  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the value was asked to be edited
      autoFocus
      aria-label={label}
      type={isDate ? 'date' : 'text'}
      inputMode={isNumber ? 'decimal' : undefined}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        const end = endOfEdit(event.nativeEvent);
        if (end === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        if (end.save) save();
        else onClose();
      }}
    />
  );
}
