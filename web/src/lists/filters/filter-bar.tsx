// The filters of the list in words, and beside them what else arranges it.
import { ExportButton } from '../../exports/export-button.tsx';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { layoutOf } from '../board/layout-of.ts';
import { ColumnsMenu } from '../columns-menu.tsx';
import type { List } from '../list.ts';
import { SortMenu } from '../sort-menu.tsx';
import { SaveView } from '../views/save-view.tsx';
import classes from './filter-bar.module.css';
import { Filters } from './filters.tsx';

export function FilterBar({ list }: { list: List }) {
  const { address, view } = list;
  return (
    <div className={classes.bar}>
      <Filters list={list} />
      <div className={classes.end}>
        {address.state.isExplicit && (
          <>
            <SaveView list={list} />
            <Button tone="quiet" onClick={() => address.openView(String(view?.id ?? 'all'))}>
              {t('leads.reset')}
            </Button>
            <span className={classes.line} />
          </>
        )}
        <SortMenu list={list} />
        {layoutOf(list) === 'table' && <ColumnsMenu list={list} />}
        <ExportButton list={list} look="icon" />
      </div>
    </div>
  );
}
