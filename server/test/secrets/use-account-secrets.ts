// Uses the secrets of an account: an authenticator app, recovery codes, and a link for a new password.
import type { TestApp } from '../build-test-app.ts';
import { form } from '../requests.ts';

interface Account {
  number: number;
  email: string;
  password: string;
}

export async function useAccountSecrets(
  { app, keys, services }: TestApp,
  { number, email, password }: Account,
  secret: (text?: string) => string,
): Promise<void> {
  const headers = { origin: services.publicUrl };
  const post = (url: string, payload: object, more: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url, payload, headers: { ...headers, ...more } });
  const signedIn = await post('/api/auth/sign-in/email', { email, password });
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${secret(value)}`).join('; ');
  const enabled = await post('/api/auth/two-factor/enable', { password }, { cookie });
  const { totpURI, backupCodes } = enabled.json();
  secret(new URL(totpURI).searchParams.get('secret') ?? '');
  for (const code of backupCodes) secret(code);
  const verify = '/api/auth/two-factor/verify-backup-code';
  await post(verify, { code: backupCodes[0] }, { cookie });
  await post(verify, { code: secret() }, { cookie });

  const link = `/api/v1/users/${number}/password-link`;
  const made = await post(link, {}, { authorization: `Bearer ${keys.leadhub}` });
  const token = secret(made.json().data.password_link.url.split('/').at(-1));
  await app.inject({ url: `/reset/${token}` });
  for (const newPassword of ['short', secret()]) {
    await app.inject({
      method: 'POST',
      url: `/reset/${token}`,
      headers: { 'content-type': form },
      payload: `password=${newPassword}`,
    });
  }
  await app.inject({ url: `/reset/${secret()}` });
  await app.inject({ url: `/confirm-email/${secret()}` });
  await post('/api/auth/reset-password', { token: secret(), newPassword: secret() });
}
