// Exact sums of amounts of money, by currency.
import type { RecordIndex } from '../record-index/record-index.ts';
import type { MoneyColumns } from './filter-field.ts';

export interface CurrencySum {
  currency: string;
  count: number;
  /** Decimal strings. */
  sum: string;
  average: string;
}

const scale = 10_000n;
/** A larger sum of whole numbers may no longer be exact as a float. */
const maxExact = Number.MAX_SAFE_INTEGER - 1e15;

export function sumMoney(
  index: Pick<RecordIndex, 'column'>,
  { units, tenThousandths, currency }: MoneyColumns,
  rows: Uint32Array,
): CurrencySum[] {
  const [whole, part, code] = [units, tenThousandths, currency].map(({ name }) =>
    index.column(name),
  ) as [Column, Column, Column];
  const sums = new Map<string, ReturnType<typeof createSum>>();
  for (const row of rows) {
    if (whole.isEmpty(row)) continue;
    const name = code.text(row);
    let sum = sums.get(name);
    if (sum === undefined) {
      sum = createSum();
      sums.set(name, sum);
    }
    sum.add(whole.number(row), part.number(row));
  }
  return [...sums]
    .map(([name, sum]) => ({ currency: name, ...sum.value() }))
    .sort((one, other) => (one.currency < other.currency ? -1 : 1));
}

type Column = ReturnType<RecordIndex['column']>;

function createSum() {
  let count = 0;
  let units = 0;
  let parts = 0;
  let carried = 0n;
  return {
    add(whole: number, part: number) {
      count += 1;
      units += whole;
      parts += part;
      if (units < maxExact) return;
      carried += BigInt(units);
      units = 0;
    },
    value() {
      const total = (carried + BigInt(units)) * scale + BigInt(parts);
      const divisor = BigInt(count);
      // Amounts are not negative, so this rounds half up.
      const average = (2n * total + divisor) / (2n * divisor);
      return { count, sum: decimal(total), average: decimal(average) };
    },
  };
}

/** At least two decimals, and no further trailing zeros. */
function decimal(tenThousandths: bigint): string {
  const decimals = String(tenThousandths % scale)
    .padStart(4, '0')
    .replace(/0{1,2}$/, '');
  return `${tenThousandths / scale}.${decimals}`;
}
