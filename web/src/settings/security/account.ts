// Changes of the account, by better-auth, with their refusals in words.
import { WordedError } from '../../api/errors.ts';
import { auth } from '../../session/auth-client.ts';
import { type TextKey, t } from '../../texts/t.ts';

interface Failure {
  status: number;
  code?: string | undefined;
}

interface Settled<Data> {
  data: Data | null;
  error: Failure | null;
}

const refusals: Partial<Record<string, TextKey>> = {
  INVALID_PASSWORD: 'security.passwordWrong',
  INVALID_CODE: 'security.codeWrong',
  SESSION_NOT_FRESH: 'security.notFresh',
  PASSWORD_TOO_SHORT: 'security.passwordLength',
  PASSWORD_TOO_LONG: 'security.passwordLength',
  AUTH_CANCELLED: 'security.passkeyCancelled',
};

async function settle<Data>(sent: Promise<Settled<Data>>): Promise<Data> {
  const { data, error } = await sent.catch(() => {
    throw new WordedError(t('error.noAnswer'));
  });
  if (error !== null) throw new WordedError(t(refusalOf(error)));
  return data as Data;
}

function refusalOf({ status, code = '' }: Failure): TextKey {
  if (status === 429) return 'error.rateLimited';
  return refusals[code] ?? 'security.refused';
}

export const changeEmail = (newEmail: string) => settle(auth.changeEmail({ newEmail }));

export const changePassword = (currentPassword: string, newPassword: string) =>
  settle(auth.changePassword({ currentPassword, newPassword }));

export interface Enrolment {
  totpURI: string;
  backupCodes: string[];
}

export const startApp = (password: string): Promise<Enrolment> =>
  settle(auth.twoFactor.enable({ password }) as Promise<Settled<Enrolment>>);

export const confirmApp = (code: string) =>
  settle(auth.twoFactor.verifyTotp({ code: code.replaceAll(/\s/g, '') }));

export const removeApp = (password: string) => settle(auth.twoFactor.disable({ password }));

export const renewRecoveryCodes = async (password: string): Promise<string[]> =>
  (await settle(auth.twoFactor.generateBackupCodes({ password }))).backupCodes;

export const listPasskeys = () => settle(auth.passkey.listUserPasskeys());

export type Passkey = Awaited<ReturnType<typeof listPasskeys>>[number];

/** Named afterwards: a name sent before would replace the address by which devices show the account. */
export async function addPasskey(name: string): Promise<void> {
  const { id } = await settle(auth.passkey.addPasskey() as Promise<Settled<Passkey>>);
  await renamePasskey(id, name);
}

export const renamePasskey = (id: string, name: string) =>
  settle(auth.passkey.updatePasskey({ id, name }));

export const removePasskey = (id: string) => settle(auth.passkey.deletePasskey({ id }));
