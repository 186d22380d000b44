import { IconArrowDown, IconArrowUp, IconGitMerge, IconTrash } from '@tabler/icons-react';
import { styleNonce } from '../../style-nonce.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { type RowAction, RowMenu } from '../../ui/row-menu.tsx';
import { SortableList } from '../../ui/sortable-list.tsx';
import classes from './catalog.module.css';
import type { CatalogKind, CatalogValue } from './catalog-kinds.ts';
import { HueMenu } from './hue-menu.tsx';
import { huesOf } from './hues-of.ts';
import { NameField } from './name-field.tsx';
import type { CatalogActions } from './use-catalog-actions.ts';

interface Props {
  of: CatalogKind;
  items: readonly CatalogValue[];
  mayWrite: boolean;
  actions: CatalogActions;
  more: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  onMerge: (value: CatalogValue) => void;
}

export function CatalogList({ of, items, mayWrite, actions, more, onMerge }: Props) {
  const hues = huesOf(of, items);
  const isSortable = of.isOrdered && mayWrite;
  const actionsOf = (value: CatalogValue, index: number): RowAction[] => [
    ...(isSortable && index > 0
      ? [
          {
            ...{ label: t('catalog.moveUp'), icon: <IconArrowUp /> },
            onClick: () => actions.move(value, index - 1),
          },
        ]
      : []),
    ...(isSortable && index < items.length - 1
      ? [
          {
            ...{ label: t('catalog.moveDown'), icon: <IconArrowDown /> },
            onClick: () => actions.move(value, index + 1),
          },
        ]
      : []),
    ...(of.canMerge && items.length > 1
      ? [{ label: t('catalog.merge'), icon: <IconGitMerge />, onClick: () => onMerge(value) }]
      : []),
    {
      ...{ label: t('catalog.delete'), icon: <IconTrash />, danger: true },
      onClick: () => void actions.remove(value),
    },
  ];
  return (
    <div className={classes.list}>
      <SortableList
        label={t(`settings.${of.kind}`)}
        items={items}
        handle={isSortable ? (name) => t('catalog.handle', { name }) : undefined}
        nonce={styleNonce}
        onMove={actions.move}
      >
        {(value, index) => (
          <>
            {of.hasColour && (
              <HueMenu
                name={value.name}
                hue={hues[index] ?? 'gray'}
                onChange={mayWrite ? (hue) => actions.paint(value, hue) : undefined}
              />
            )}
            <NameField
              label={t('catalog.nameOf', { name: value.name })}
              name={value.name}
              maxLength={of.maxLength}
              onSave={mayWrite ? (name) => actions.rename(value, name) : undefined}
            />
            {value.key !== undefined && <code className={classes.key}>{value.key}</code>}
            {value.leads_count !== undefined && (
              <span className={classes.count}>
                {t('catalog.leads', { count: value.leads_count })}
              </span>
            )}
            {mayWrite && (
              <RowMenu
                label={t('settings.actionsOf', { name: value.name })}
                actions={actionsOf(value, index)}
              />
            )}
          </>
        )}
      </SortableList>
      {more.hasNextPage && (
        <div className={classes.more}>
          <Button
            busy={more.isFetchingNextPage ? t('settings.loading') : undefined}
            onClick={() => more.fetchNextPage()}
          >
            {t('shell.more')}
          </Button>
        </div>
      )}
    </div>
  );
}
