// Holds up whoever guesses passwords. Only failures count, so that people who share an address sign
// in as often as they like; they count by address and by account, whether there is such an account
// or not.
import type { Database } from '../../platform/database/pool.ts';
import { createSerialQueue } from '../../platform/serial-queue.ts';
import { beginAttempt } from '../limits/begin-attempt.ts';
import { networkOf } from '../limits/network-of.ts';
import { isCanonical, passwordTried, saysWrong } from './password-try.ts';
import { clientAddressHeader, type PeopleSettings } from './people-options.ts';
import { sessionCookieName } from './session-cookie.ts';

type Handle = (request: Request) => Promise<Response>;

const ofAddress = { quota: 10, seconds: 60 };
// More than one address can cause in any minute: nobody alone locks another person out.
const ofAccount = { quota: 30, seconds: 60 };
// One after another, those of an address never fill its window by being many at once.
const maxWaiting = 100;

export function guardPasswords(
  database: Pick<Database, 'pool'>,
  { publicUrl, secret }: PeopleSettings,
  handle: Handle,
): Handle {
  const inTurn = createSerialQueue(maxWaiting);
  const cookie = { name: sessionCookieName(publicUrl), secret };

  return async (request) => {
    if (!isCanonical(request)) return new Response(null, { status: 404 });
    const account = await passwordTried(request, cookie);
    if (account === undefined) return handle(request);
    const address = networkOf(request.headers.get(clientAddressHeader) ?? '');
    const windows = [{ subject: `address ${address}`, ...ofAddress }];
    if (account !== null) windows.push({ subject: account, ...ofAccount });
    const response = await inTurn(address, async () => {
      const attempt = await beginAttempt(database, windows);
      if (!attempt.allowed) return tooMany(attempt.secondsLeft);
      const answered = await handle(request);
      if (!(await saysWrong(answered))) await attempt.giveBack();
      return answered;
    });
    return response ?? tooMany(1);
  };
}

function tooMany(seconds: number): Response {
  const message = `Too many wrong passwords: wait ${seconds} s.`;
  return Response.json(
    { code: 'TOO_MANY_ATTEMPTS', message },
    { status: 429, headers: { 'retry-after': String(seconds) } },
  );
}
