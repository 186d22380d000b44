import { t } from '../texts/t.ts';
import type { TableTexts } from '../ui/data-table/types.ts';

export const tableTexts = (): TableTexts => ({
  selectAll: t('lists.selectAll'),
  selectRow: t('lists.selectRow'),
  lowestFirst: t('lists.lowestFirst'),
  highestFirst: t('lists.highestFirst'),
  filterByThis: t('lists.filterByThis'),
  moveLeft: t('lists.moveLeft'),
  moveRight: t('lists.moveRight'),
  pin: t('lists.pin'),
  unpin: t('lists.unpin'),
  hide: t('lists.hide'),
});
