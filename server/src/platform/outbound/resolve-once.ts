// Looks a name up once for all who ask for it meanwhile. The system looks up only a few names at a
// time: many connections to one host whose name is not answered would keep all others waiting.
import type { Resolve } from './may-call.ts';

export function resolveOnce(resolve: Resolve, withinMs: number): Resolve {
  const underWay = new Map<string, Promise<string[]>>();
  return (host) => {
    const known = underWay.get(host);
    if (known !== undefined) return within(known, host, withinMs);
    const asked = resolve(host).finally(() => underWay.delete(host));
    underWay.set(host, asked);
    return within(asked, host, withinMs);
  };
}

function within<Result>(asked: Promise<Result>, host: string, ms: number): Promise<Result> {
  return new Promise((found, failed) => {
    const late = setTimeout(
      () => failed(new Error(`The name ${host} was not found within ${ms / 1_000} seconds.`)),
      ms,
    );
    asked.then(found, failed).finally(() => clearTimeout(late));
  });
}
