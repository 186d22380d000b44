import { inletOf } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { activateLanguage, type Language, rememberLanguage } from './t.ts';

/** Saves it in the profile, and shows everything in it at once. */
export async function changeLanguage(workspace: string, language: Language): Promise<void> {
  rememberLanguage(language);
  await activateLanguage(language);
  const me = await inletOf(workspace).users.updateMe({ language });
  queryClient.setQueryData(queryKeys.me(workspace), me);
}
