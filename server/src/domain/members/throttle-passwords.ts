// Throttles password guessing. Only failures count, so that people who share an address can sign in
// without limit. They count by address and by account, whether the account exists or not.
import type { Database } from '../../platform/database/pool.ts';
import type { WithSlot } from '../../platform/fair-limiter.ts';
import { createSerialQueue } from '../../platform/serial-queue.ts';
import { beginAttempt } from '../limits/begin-attempt.ts';
import { networkOf } from '../limits/network-of.ts';
import { isServed, readPasswordAttempt, reportsFailure } from './password-attempt.ts';
import { clientAddressHeader, type PeopleSettings } from './people-options.ts';

type Handle = (request: Request) => Promise<Response>;
export type ThrottledHandle = (request: Request, withSlot?: WithSlot) => Promise<Response>;

const ofAddress = { quota: 10, seconds: 60 };
// One IPv6 subscriber may have a whole /48 network and guess from many /64 networks.
const ofAccountFromSite = { quota: 20, seconds: 60 };
// More than one site can cause within a minute, so that no single subscriber locks a person out.
const ofAccount = { quota: 30, seconds: 60 };
// Attempts of one address run one after another: concurrent ones with correct passwords would fill
// the window.
const maxWaiting = 100;

export function throttlePasswords(
  database: Pick<Database, 'pool'>,
  settings: PeopleSettings,
  handle: Handle,
): ThrottledHandle {
  const queue = createSerialQueue(maxWaiting);

  return async (request, withSlot = (task) => task()) => {
    if (!isServed(request)) return new Response(null, { status: 404 });
    const password = await readPasswordAttempt(request, settings);
    if (password === undefined) return withSlot(() => handle(request));
    if ('refused' in password) return password.refused;
    const { account } = password;
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
        const handled = await handle(request);
        isWrong = await reportsFailure(handled);
        return handled;
      } finally {
        if (!isWrong) await attempt.release();
      }
    };
    // A queued request holds no slot.
    const response = await queue(address, () => withSlot(attemptPassword));
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
