// The rules that give leads their score.
import type { ScoreRule } from '@inlet/sdk';
import { IconPlus } from '@tabler/icons-react';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCatalog } from '../../leads/catalog/use-catalog.ts';
import { useLeadFields } from '../../leads/fields/use-lead-fields.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { useMay } from '../../session/me.ts';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { formatNumber, formatPercent } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { ListHead } from '../parts/list-head.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { RuleList } from './rule-list.tsx';
import classes from './scoring.module.css';
import { ruleActions, useProgress, useRules } from './use-rules.ts';

type Editing = { rule: ScoreRule | undefined };

export function ScoringScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const may = useMay(workspace);
  const mayWrite = may('write:scoring');
  const catalog = useCatalog(workspace);
  const fields = useLeadFields(catalog);
  const query = useRules(workspace);
  const rules = query.data ?? [];
  const actions = ruleActions(workspace, rules);
  const [editing, setEditing] = useState<Editing>();
  const add = () => mayWrite && setEditing({ rule: undefined });
  useShortcuts([{ keys: 'c', label: 'scoring.new', group: 'shortcuts.anywhere', run: add }]);
  return (
    <SettingsPage
      title={t('settings.scoring')}
      scope="read:scoring"
      wide
      actions={
        mayWrite &&
        editing === undefined && (
          <Button tone="filled" icon={<IconPlus />} keys={['c']} onClick={add}>
            {t('scoring.new')}
          </Button>
        )
      }
    >
      {editing && catalog.isReady && (
        <RuleEditor
          key={editing.rule?.id}
          {...{ workspace, catalog, fields }}
          rule={editing.rule}
          onClose={() => setEditing(undefined)}
        />
      )}
      <Progress workspace={workspace} />
      <QueryState query={query}>
        {rules.length === 0 ? (
          editing === undefined && (
            <EmptyState
              title={t('scoring.none')}
              text={t('scoring.noneText')}
              actions={
                mayWrite && (
                  <Button onClick={() => void actions.addReadyMade()}>
                    {t('scoring.addReadyMade')}
                  </Button>
                )
              }
            />
          )
        ) : (
          <>
            <ListHead
              title={t('scoring.rules')}
              count={formatNumber(language(), rules.length)}
              note={t('scoring.about')}
            />
            <RuleList
              {...{ rules, catalog, fields }}
              actions={mayWrite ? actions : undefined}
              mayDelete={may('delete:scoring')}
              onChange={(rule) => setEditing({ rule })}
            />
          </>
        )}
      </QueryState>
    </SettingsPage>
  );
}

function Progress({ workspace }: { workspace: string }) {
  const { data } = useProgress(workspace);
  if (!data?.rescoring) return null;
  const share = data.total === 0 ? 0 : data.done / data.total;
  return (
    <div className={classes.progress}>
      <ProgressPanel
        title={t('scoring.rescoring')}
        share={share}
        percent={formatPercent(language(), share)}
        detail={t('scoring.rescoringDetail', { done: data.done, total: data.total })}
      />
    </div>
  );
}
