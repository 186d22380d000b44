// In the place of every screen, until the person has the second factor that the workspace requires.
import { Link, useRouter } from '@tanstack/react-router';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** Where one adds a second factor. */
export const profileOf = (workspace: string): string => `/w/${workspace}/settings/profile`;

export function SecondFactorNeeded({ workspace }: { workspace: string }) {
  const { routesByPath } = useRouter();
  return (
    <EmptyState
      title={t('secondFactor.needed')}
      text={t('secondFactor.neededText')}
      actions={
        Object.hasOwn(routesByPath, profileOf('$workspace')) && (
          <Button component={Link} to={profileOf(workspace)} tone="filled" size="sm">
            {t('secondFactor.add')}
          </Button>
        )
      }
    />
  );
}
