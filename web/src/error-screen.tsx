// In the place of a screen that failed: what happened, a way to try again, and the request to name.
import { useRouter } from '@tanstack/react-router';
import { describeError } from './api/errors.ts';
import classes from './message-page.module.css';
import { t } from './texts/t.ts';
import { ErrorState } from './ui/error-state.tsx';

interface Props {
  error: unknown;
  reset: () => void;
}

export function ErrorScreen({ error, reset }: Props) {
  const router = useRouter();
  const { message, requestId } = describeError(error);
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className={classes.failed}>
      <ErrorState
        title={t('error.page')}
        text={message}
        retry={{ label: t('error.retry'), onClick: retry }}
        requestId={
          requestId === null
            ? undefined
            : { id: requestId, copy: t('error.copyId'), copied: t('error.copiedId') }
        }
      />
    </div>
  );
}
