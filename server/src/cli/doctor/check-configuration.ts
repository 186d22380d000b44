import type { Config } from '../../config.ts';
import type { Finding } from './finding.ts';

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|::1)$/;

/** Warns of settings that are allowed, yet seldom meant. */
export function checkConfiguration(config: Config): Finding[] {
  const { hostname, protocol } = new URL(config.publicUrl);
  const open = !loopback.test(config.host);
  const published = !loopback.test(hostname);
  const warnings: [string, string][] = [];
  if (open && !published) {
    warnings.push([
      `It listens on ${config.host} for others, and its links point to ${config.publicUrl}.`,
      'Set INLET_PUBLIC_URL to the address that others reach it at.',
    ]);
  }
  if (published && protocol === 'http:') {
    warnings.push([
      `The public address ${config.publicUrl} is not encrypted: keys and leads can be read on the way.`,
      'Put a proxy with a certificate before it, and set INLET_PUBLIC_URL to its https address.',
    ]);
  }
  if (config.trustProxy === true && open) {
    warnings.push([
      'Anybody who reaches it can claim any address with X-Forwarded-For.',
      'Set INLET_TRUST_PROXY to the address or the network of your proxy.',
    ]);
  }
  if (warnings.length === 0) {
    const purpose =
      config.role === 'worker' ? 'work on jobs' : `listen on ${config.host}:${config.port}`;
    const message = `Set to ${purpose}, known as ${config.publicUrl}.`;
    return [{ check: 'configuration', state: 'ok', message }];
  }
  return warnings.map(([message, advice]) => ({
    check: 'configuration',
    state: 'warning',
    message,
    advice,
  }));
}
