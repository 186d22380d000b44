import { formatNumber } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';

type CountWord = 'leads.countWord' | 'contact.countWord' | 'deals.countWord';

/** "9,412 leads"; undefined until the list is read. */
export const totalText = (total: number | undefined, word: CountWord): string | undefined =>
  total === undefined
    ? undefined
    : `${formatNumber(language(), total)} ${t(word, { count: total })}`;
