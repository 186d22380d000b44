import { IconAlertCircle } from '@tabler/icons-react';

/** The right section of a field in error, so that colour does not speak alone. */
export function ErrorIcon() {
  return <IconAlertCircle aria-hidden />;
}
