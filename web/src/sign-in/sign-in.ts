// The steps of a sign-in, each with its outcome in words.
import { auth } from '../session/auth-client.ts';
import { type TextKey, t } from '../texts/t.ts';

export type Outcome =
  | { type: 'signed in' }
  | { type: 'second factor' }
  | { type: 'refused'; message: string; isOver?: boolean };

interface Failure {
  status: number;
  code?: string | undefined;
}

interface Account {
  email: string;
  password: string;
  remember: boolean;
}

export async function signInByPassword({ email, password, remember }: Account): Promise<Outcome> {
  return settle('signIn.wrong', (fetchOptions) =>
    auth.signIn.email({ email, password, rememberMe: remember, fetchOptions }),
  );
}

export async function signInByPasskey(): Promise<Outcome> {
  return settle('signIn.passkeyFailed', (fetchOptions) => auth.signIn.passkey({ fetchOptions }));
}

export interface Code {
  code: string;
  by: 'app' | 'recovery code';
  trust: boolean;
}

export async function confirmByCode({ code, by, trust }: Code): Promise<Outcome> {
  const body = { code: code.replaceAll(/\s/g, ''), trustDevice: trust };
  return by === 'app'
    ? settle('signIn.codeWrong', (fetchOptions) =>
        auth.twoFactor.verifyTotp({ ...body, fetchOptions }),
      )
    : settle('signIn.recoveryCodeWrong', (fetchOptions) =>
        auth.twoFactor.verifyBackupCode({ ...body, fetchOptions }),
      );
}

interface FetchOptions {
  onError: (context: { response: Response }) => void;
}

async function settle(
  refusal: TextKey,
  send: (options: FetchOptions) => Promise<{ data?: unknown; error?: unknown }>,
): Promise<Outcome> {
  let seconds = 0;
  try {
    const { data, error } = await send({
      onError: ({ response }) => {
        seconds = Number(response.headers.get('retry-after'));
      },
    });
    if (error) return refused(error as Failure, refusal, seconds);
    const needsSecondFactor = (data as { twoFactorRedirect?: boolean } | null)?.twoFactorRedirect;
    return { type: needsSecondFactor ? 'second factor' : 'signed in' };
  } catch {
    return { type: 'refused', message: t('signIn.unreachable') };
  }
}

function refused({ status, code = '' }: Failure, refusal: TextKey, seconds: number): Outcome {
  if (status === 429 && seconds > 0) {
    return { type: 'refused', message: t('signIn.wait', { seconds }) };
  }
  if (code === 'INVALID_TWO_FACTOR_COOKIE') {
    return { type: 'refused', message: t('signIn.started'), isOver: true };
  }
  if (status === 429) return { type: 'refused', message: t('signIn.locked') };
  if (status >= 500) return { type: 'refused', message: t('signIn.unreachable') };
  return { type: 'refused', message: t(refusal) };
}
