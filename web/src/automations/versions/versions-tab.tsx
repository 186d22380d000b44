// The versions of an automation: what each changed, and the way back to it.
import type { Automation } from '@inlet/sdk';
import { useMutation } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryClient } from '../../api/query-client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { showFailure } from '../../records/show-failure.ts';
import { TimeText } from '../../records/time-text.tsx';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toasts.ts';
import { AutomationHead } from '../automation-head.tsx';
import { allSteps, draftOf } from '../definition.ts';
import { type ReadAutomation, readAutomation, useWords } from '../use-automation.ts';
import { eventName, stepTitle, triggerDetail, type Words } from '../words.ts';
import { compare } from './compare.ts';
import { useVersions } from './use-versions.ts';
import classes from './versions.module.css';

interface Props {
  workspace: string;
  read: ReadAutomation;
}

export function VersionsTab({ workspace, read: { automation } }: Props) {
  const { id, version: current } = automation;
  const query = useVersions(workspace, id);
  const words = useWords(workspace);
  const mayWrite = useMay(workspace)('write:automations');
  const restoring = useMutation({
    mutationFn: (version: number) => inletOf(workspace).automations.restoreVersion(id, version),
    onSuccess: (next, version) => {
      const key = queryKeys.one(workspace, 'automations', id);
      queryClient.setQueryData(key, readAutomation(next));
      void queryClient.invalidateQueries({ queryKey: queryKeys.all(workspace, 'automations') });
      showToast({
        kind: 'done',
        text: t('automations.restored', { version, next: next.version }),
      });
    },
    onError: showFailure,
  });
  const versions = query.data ?? [];
  return (
    <>
      <AutomationHead workspace={workspace} automation={automation} tab="versions" />
      <div className={classes.scroll}>
        <QueryState query={query}>
          <ol className={classes.list}>
            {versions.map((one, index) => (
              <li key={one.version} className={classes.item}>
                <div className={classes.head}>
                  <h2 className={classes.name}>
                    {t('automations.version', { version: one.version })}
                  </h2>
                  <TimeText time={one.updated_at} />
                  {one.version === current ? (
                    <span className={classes.current}>{t('automations.current')}</span>
                  ) : (
                    mayWrite && (
                      <Button
                        disabled={restoring.isPending}
                        onClick={() => restoring.mutate(one.version)}
                      >
                        {t('automations.restore')}
                      </Button>
                    )
                  )}
                </div>
                <Differences version={one} before={versions[index + 1]} words={words} />
              </li>
            ))}
          </ol>
        </QueryState>
      </div>
    </>
  );
}

interface DifferencesProps {
  version: Automation;
  before: Automation | undefined;
  words: Words;
}

function Differences({ version, before, words }: DifferencesProps) {
  const { trigger, conditions, steps, name } = draftOf(version);
  const started = [eventName(trigger.type), triggerDetail(trigger, conditions, words)]
    .filter(Boolean)
    .join(': ');
  if (before === undefined) {
    return (
      <p className={classes.text}>
        {t('automations.firstVersion', { trigger: started, count: allSteps(steps).length })}
      </p>
    );
  }
  const found = compare(draftOf(before), draftOf(version));
  const lines = [
    ...(before.name === name ? [] : [t('automations.renamed', { from: before.name, to: name })]),
    ...found.map(({ change, step }) =>
      t(`automations.diff_${change}`, { step: step ? stepTitle(step, words) : started }),
    ),
  ];
  if (lines.length === 0) {
    return <p className={classes.text}>{t('automations.onlySwitched')}</p>;
  }
  return (
    <ul className={classes.changes}>
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
