// In the place of what could not be read.
import { describeError } from '../api/errors.ts';
import { t } from '../texts/t.ts';
import { ErrorState } from '../ui/error-state.tsx';

interface Props {
  error: unknown;
  onRetry: () => void;
}

export function ReadError({ error, onRetry }: Props) {
  const { message, requestId } = describeError(error);
  return (
    <ErrorState
      title={t('record.failed')}
      text={`${message} ${t('record.safe')}`}
      retry={{ label: t('error.retry'), onClick: onRetry }}
      requestId={
        requestId === null
          ? undefined
          : { id: requestId, copy: t('error.copyId'), copied: t('record.copied') }
      }
    />
  );
}
