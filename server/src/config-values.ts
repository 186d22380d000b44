// Parsers for the values of variables. The message of their errors follows the name of the variable in
// the message to the operator, and describes the accepted values.

import { isIP } from 'node:net';

export function wholeNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= from && number <= to)) {
      throw new Error(`must be a whole number from ${from} to ${to}`);
    }
    return number;
  };
}

export function oneOf<const T extends string>(accepted: readonly T[]): (text: string) => T {
  return (text) => {
    const found = accepted.find((value) => value === text.toLowerCase());
    if (found === undefined) throw new Error(`must be one of ${accepted.join(', ')}`);
    return found;
  };
}

export function yesOrNo(text: string): boolean {
  if (/^(true|1|yes|on)$/i.test(text)) return true;
  if (/^(false|0|no|off)$/i.test(text)) return false;
  throw new Error('must be true or false');
}

export function host(text: string): string {
  const isName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text);
  const looksLikeAddress = /^[\d.]+$/.test(text);
  if (isIP(text) !== 0 || (isName && !looksLikeAddress)) return text;
  throw new Error('must be an IP address or a host name, without a port');
}

export function path(text: string): string {
  if (text.includes('\0')) throw new Error('must be the path of a folder');
  return text;
}

export function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const whole = url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== '';
  if (!whole || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new Error('must be an address such as https://leads.example.com');
  }
  return url.href.replace(/\/+$/, '');
}

export function defaultPublicUrl(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}`;
}

export function corsOrigins(text: string): '*' | string[] {
  if (text === '*') return '*';
  if (text === '') return [];
  return text.split(',').map((part) => {
    const url = URL.parse(part.trim());
    const isOrigin =
      url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
    if (isOrigin) return url.origin;
    throw new Error('must be * or a list of origins such as https://www.example.com');
  });
}

export function databaseUrl(text: string): string | null {
  if (text === '') return null;
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return text;
  throw new Error('must be like postgresql://user:password@host:5432/database');
}

export function secret(text: string): string {
  if (text.length >= 32) return text;
  throw new Error('must have at least 32 characters; `openssl rand -base64 32` makes one');
}

export function bearerToken(text: string): string {
  if (/^[\x21-\x7e]{16,}$/.test(text)) return text;
  throw new Error('must have at least 16 characters, and no spaces');
}

const NAMED_NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

export function trustProxy(text: string): boolean | string[] {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const networks = text.split(',').map((network) => network.trim());
  if (networks.every((network) => NAMED_NETWORKS.includes(network) || isNetwork(network))) {
    return networks;
  }
  throw new Error(
    'must be true, false, or a list of addresses and networks such as 10.0.0.0/8,loopback',
  );
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128);
}

/** `smtp://user:password@mail.example.com:587`, or `smtps://…` for TLS from the first byte. */
export function smtpUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') {
    throw new Error('must be an address such as smtp://user:password@mail.example.com:587');
  }
  return text;
}

/** `Name <address>`, or an address alone. */
export function mailSender(text: string): string {
  if (!/^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text)) {
    throw new Error('must be an address, or a name and an address: Inlet <inlet@example.com>');
  }
  return text;
}

/** From the host of the installation; `localhost` where that is an address. */
export function defaultMailSender(publicUrl: string): string {
  const hostname = URL.parse(publicUrl)?.hostname ?? '';
  const isName = /^[a-z][a-z0-9.-]*$/i.test(hostname);
  return `Inlet <inlet@${isName ? hostname : 'localhost'}>`;
}
