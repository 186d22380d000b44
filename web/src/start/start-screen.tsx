// The guide to the first lead, with its contract in the address.
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { SearchParams } from '../search-params.ts';
import { useMay } from '../session/me.ts';
import { isContract } from '../settings/api-keys/contracts.ts';
import { TopBar } from '../shell/top-bar.tsx';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Guide } from './guide.tsx';
import classes from './start-screen.module.css';

export function StartScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { contract } = useSearch({ strict: false }) as SearchParams;
  const navigate = useNavigate();
  const may = useMay(workspace);
  return (
    <>
      <TopBar title={t('start.bar')}>
        <span className={classes.time}>{t('start.time')}</span>
        <Button tone="quiet" component={Link} to={`/w/${workspace}/leads`}>
          {t('start.later')}
        </Button>
      </TopBar>
      {may('write:keys') ? (
        <Guide
          workspace={workspace}
          contract={isContract(contract) ? contract : 'leadhub'}
          onContract={(next) =>
            void navigate({ to: '.', search: { contract: next } as never, replace: true })
          }
        />
      ) : (
        <EmptyState title={t('start.notAllowed')} text={t('start.notAllowedText')} />
      )}
    </>
  );
}
