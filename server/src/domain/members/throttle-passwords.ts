// Holds up whoever guesses passwords. Only failures count, so that people who share an address sign
// in as often as they like; they count by address and by account, whether there is such an account
// or not.
import type { Database } from '../../platform/database/pool.ts';
import type { WithSlot } from '../../platform/fair-limiter.ts';
import { createSerialQueue } from '../../platform/serial-queue.ts';
import { beginAttempt } from '../limits/begin-attempt.ts';
import { networkOf } from '../limits/network-of.ts';
import { isServed, readPasswordTry, saysWrong } from './password-try.ts';
import { clientAddressHeader, type PeopleSettings } from './people-options.ts';
import { sessionCookieName } from './session-cookie.ts';

type Handle = (request: Request) => Promise<Response>;
export type GuardedHandle = (request: Request, withSlot?: WithSlot) => Promise<Response>;

const ofAddress = { quota: 10, seconds: 60 };
// Whoever has a whole network of 48 bits, as one IPv6 subscriber may, guesses from many of 64 bits.
const ofAccountFromSite = { quota: 20, seconds: 60 };
// More than one site can cause in any minute: no subscriber alone locks another person out.
const ofAccount = { quota: 30, seconds: 60 };
// One after another, those of an address never fill its window by being many at once.
const maxWaiting = 100;

export function guardPasswords(
  database: Pick<Database, 'pool'>,
  { publicUrl, secret }: PeopleSettings,
  handle: Handle,
): GuardedHandle {
  const inTurn = createSerialQueue(maxWaiting);
  const cookie = { name: sessionCookieName(publicUrl), secret };

  return async (request, withSlot = (task) => task()) => {
    if (!isServed(request)) return new Response(null, { status: 404 });
    const tried = await readPasswordTry(request, cookie);
    if (tried === undefined) return withSlot(() => handle(request));
    if ('refused' in tried) return tried.refused;
    const { account } = tried;
    const client = request.headers.get(clientAddressHeader) ?? '';
    const address = networkOf(client);
    const windows = [
      { subject: `address ${address}`, ...ofAddress },
      { subject: `site ${networkOf(client, 48)} ${account}`, ...ofAccountFromSite },
      { subject: account, ...ofAccount },
    ];
    const attemptPassword = async () => {
      const attempt = await beginAttempt(database, windows);
      if (!attempt.allowed) return tooMany(attempt.secondsLeft);
      let isWrong = false;
      try {
        const answered = await handle(request);
        isWrong = await saysWrong(answered);
        return answered;
      } finally {
        if (!isWrong) await attempt.giveBack();
      }
    };
    // Whoever waits for a turn holds no slot.
    const response = await inTurn(address, () => withSlot(attemptPassword));
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
