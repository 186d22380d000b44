import { describeError } from '../api/errors.ts';
import { showToast } from '../ui/toasts.ts';

/** Shows why the server refused something: the problem of the first field, else the message. */
export function showFailure(error: unknown): void {
  const { message, fields } = describeError(error);
  showToast({ kind: 'failed', text: Object.values(fields)[0] ?? message });
}
