import { sql } from 'kysely';
import { numberColumn } from '../record-index/columns.ts';
import type { IndexColumn } from '../record-index/record-kind.ts';
import type { MoneyColumns } from './filter-field.ts';

/** Of a database column of the type numeric(19, 4). */
export function moneyColumns(name: string, currency: IndexColumn): MoneyColumns {
  const amount = sql`l.${sql.ref(name)}`;
  return {
    units: numberColumn(`${name} units`, sql`trunc(${amount})`),
    tenThousandths: numberColumn(
      `${name} ten-thousandths`,
      sql`trunc((${amount} - trunc(${amount})) * 10000)`,
    ),
    currency,
  };
}
