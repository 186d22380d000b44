// The versions of an automation: what each changed, and the way back to it.
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
import { type ReadAutomation, readAutomation, useWords } from '../use-automation.ts';
import { CompareVersions } from './compare-versions.tsx';
import { Differences } from './differences.tsx';
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
          {versions.length > 2 && <CompareVersions versions={versions} words={words} />}
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
