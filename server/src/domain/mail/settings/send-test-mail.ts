// A mail by which an admin sees that the server of the workspace takes mails.

import type { Database } from '../../../platform/database/pool.ts';
import type { Language } from '../../language.ts';
import { accountOf, type MailAccountDeps } from '../sender/mail-account.ts';
import { readSettings } from './settings-queries.ts';

export interface MailTest {
  isSent: boolean;
  /** Why it was not. */
  error: string | null;
  durationMs: number;
}

const texts: Record<Language, { subject: string; text: (name: string) => string }> = {
  en: {
    subject: 'A test mail of Inlet',
    text: (name) => `The mails of the workspace ${name} are sent as this one.\n`,
  },
  de: {
    subject: 'Eine Testmail von Inlet',
    text: (name) => `So werden die Mails des Arbeitsbereichs ${name} gesendet.\n`,
  },
};

export async function sendTestMail(
  deps: MailAccountDeps & { database: Database },
  workspaceId: string,
  to: string,
): Promise<MailTest> {
  const began = performance.now();
  const settings = await readSettings(deps.database.kysely, workspaceId);
  const { subject, text } = texts[settings.workspace_language];
  const error = await trySend().catch(({ message }: Error) => message);
  const durationMs = Math.round(performance.now() - began);
  return { isSent: error === null, error, durationMs };

  async function trySend(): Promise<string | null> {
    const account = await accountOf(deps, workspaceId, settings);
    if (account === null) return 'No mail server is set up.';
    const { from } = account;
    const transport = await account.open();
    try {
      await transport.send({ from, to, subject, text: text(settings.workspace_name) });
      return null;
    } finally {
      await transport.close();
    }
  }
}
