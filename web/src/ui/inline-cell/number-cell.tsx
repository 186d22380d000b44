import type { CloseMove } from '../data-table/types.ts';
import { parseNumber } from './parse-number.ts';
import { TextCell } from './text-cell.tsx';

type Props = {
  label: string;
  value: number | null;
  locale?: string;
  onSave: (value: number | null) => void;
  onClose: (move?: CloseMove) => void;
};

/** A number typed as people write it: "1.200,50" in German, "1,200.50" in English. */
export function NumberCell({ label, value, locale = 'en', onSave, onClose }: Props) {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  return (
    <TextCell
      label={label}
      value={value === null ? '' : format.format(value)}
      align="end"
      inputMode="decimal"
      onSave={(text) => {
        const number = parseNumber(text, locale);
        if (number !== undefined && number !== value) onSave(number);
      }}
      onClose={onClose}
    />
  );
}
