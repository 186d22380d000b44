import type { ScoreRule } from '@inlet/sdk';
import { Switch } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import type { LeadFields } from '../../leads/fields/use-lead-fields.ts';
import { parseConditions } from '../../lists/condition.ts';
import { conditionText, sentenceOf } from '../../lists/filters/condition-text.ts';
import { styleNonce } from '../../style-nonce.ts';
import { formatSigned } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { Flag } from '../../ui/flag.tsx';
import { type RowAction, RowMenu } from '../../ui/row-menu.tsx';
import { SortableList } from '../../ui/sortable-list.tsx';
import classes from './scoring.module.css';
import type { RuleActions } from './use-rules.ts';

interface Props {
  rules: readonly ScoreRule[];
  catalog: Catalog;
  fields: LeadFields;
  /** Undefined for those who may not change them. */
  actions: RuleActions | undefined;
  mayDelete: boolean;
  onChange: (rule: ScoreRule) => void;
}

export function RuleList({ rules, catalog, fields, actions, mayDelete, onChange }: Props) {
  function menuOf(rule: ScoreRule, index: number, { move, remove }: RuleActions): RowAction[] {
    const moves = [
      { label: t('catalog.moveUp'), icon: <IconArrowUp />, to: index - 1 },
      { label: t('catalog.moveDown'), icon: <IconArrowDown />, to: index + 1 },
    ]
      .filter(({ to }) => to >= 0 && to < rules.length)
      .map(({ to, ...action }) => ({ ...action, onClick: () => move(rule, to) }));
    return [
      { label: t('scoring.change'), icon: <IconPencil />, onClick: () => onChange(rule) },
      ...moves,
      ...(mayDelete
        ? [
            {
              ...{ label: t('catalog.delete'), icon: <IconTrash />, danger: true },
              onClick: () => remove(rule),
            },
          ]
        : []),
    ];
  }

  return (
    <div className={classes.list}>
      <SortableList
        label={t('scoring.rules')}
        items={rules}
        handle={actions && ((name) => t('catalog.handle', { name }))}
        nonce={styleNonce}
        onMove={(rule, to) => actions?.move(rule, to)}
      >
        {(rule, index) => (
          <>
            <span
              className={classes.points}
              data-negative={rule.points < 0 || undefined}
              data-off={!rule.active || rule.broken || undefined}
            >
              {formatSigned(language(), rule.points)}
            </span>
            <span className={classes.words} data-off={!rule.active || undefined}>
              <span className={classes.name} dir="auto">
                {rule.name}
              </span>
              <span className={classes.sentence} dir="auto">
                {rule.broken ? t('scoring.brokenText') : sentenceOfRule(rule, fields, catalog)}
              </span>
            </span>
            {rule.broken && <Flag hue="red">{t('scoring.broken')}</Flag>}
            {actions && (
              <>
                <Switch
                  size="xs"
                  aria-label={t('scoring.active', { name: rule.name })}
                  checked={rule.active}
                  onChange={({ currentTarget: { checked } }) => actions.turn(rule, checked)}
                />
                <RowMenu
                  label={t('settings.actionsOf', { name: rule.name })}
                  actions={menuOf(rule, index, actions)}
                />
              </>
            )}
          </>
        )}
      </SortableList>
    </div>
  );
}

function sentenceOfRule({ filter }: ScoreRule, fields: LeadFields, catalog: Catalog): string {
  const conditions = parseConditions({ ...filter });
  if (conditions.length === 0) return t('scoring.all');
  return conditions
    .map((one) => sentenceOf(conditionText(one, fields.byName.get(one.field), catalog)))
    .join(` ${t('leads.and')} `);
}
