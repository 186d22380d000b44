// Where the person is signed in.
import type { Session } from '@inlet/sdk';
import { useParams } from '@tanstack/react-router';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { updateItems, useRecords } from '../../lists/use-records.ts';
import { save } from '../../records/save.ts';
import { useTimes } from '../../session/use-times.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { Flag } from '../../ui/flag.tsx';
import { SettingRow, SettingSection } from '../parts/setting-rows.tsx';
import classes from './security.module.css';

export function Sessions() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { age } = useTimes(workspace);
  const { users } = inletOf(workspace);
  const key = queryKeys.list(workspace, 'users', { sessions: true });
  const { query, items } = useRecords(key, (options) => users.listSessions({}, options));
  const end = ({ id }: Session) =>
    void save({
      key,
      update: updateItems<Session>((all) => all.filter((session) => session.id !== id)),
      send: () => users.endSession(id),
      done: t('security.sessionEnded'),
    });
  const endOthers = () =>
    void save({
      key,
      update: updateItems<Session>((all) => all.filter(({ current }) => current)),
      send: () => users.endOtherSessions(),
      done: t('security.othersEnded'),
    });
  return (
    <SettingSection title={t('security.sessions')} text={t('security.sessionsText')}>
      <QueryState query={query}>
        {items.map((session) => (
          <SettingRow
            key={session.id}
            label={session.device ?? t('security.unknownDevice')}
            text={[session.address, t('security.active', { time: age(session.last_active_at) })]
              .filter(Boolean)
              .join(' · ')}
          >
            <span className={classes.session}>
              {session.current ? (
                <Flag hue="green">{t('security.thisSession')}</Flag>
              ) : (
                <Button onClick={() => end(session)}>{t('security.end')}</Button>
              )}
            </span>
          </SettingRow>
        ))}
        {query.hasNextPage && (
          <SettingRow label={t('security.moreSessions')}>
            <Button onClick={() => void query.fetchNextPage()}>{t('shell.more')}</Button>
          </SettingRow>
        )}
        {items.length > 1 && (
          <SettingRow label={t('security.othersLabel')}>
            <Button tone="danger" onClick={endOthers}>
              {t('security.endOthers')}
            </Button>
          </SettingRow>
        )}
      </QueryState>
    </SettingSection>
  );
}
