// An X.509 certificate for a key pair, written in DER, since Node reads certificates but makes none.
import { type KeyObject, sign } from 'node:crypto';

export function selfSignedCertificate(
  { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject },
  name: string,
): string {
  // sha256WithRSAEncryption
  const algorithm = sequence(der(0x06, '2a864886f70d01010b'), der(0x05, ''));
  const commonName = sequence(der(0x06, '550403'), der(0x0c, Buffer.from(name)));
  const subject = sequence(der(0x31, commonName));
  const validity = sequence(utcTime('200101000000Z'), utcTime('491231235959Z'));
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const content = sequence(der(0x02, '01'), algorithm, subject, validity, subject, key);
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', content, privateKey)]);
  const certificate = sequence(content, algorithm, der(0x03, signature)).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${certificate.replaceAll(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}

const sequence = (...parts: Buffer[]): Buffer => der(0x30, Buffer.concat(parts));
const utcTime = (text: string): Buffer => der(0x17, Buffer.from(text));

function der(tag: number, content: Buffer | string): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'hex') : content;
  const { length } = bytes;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), bytes]);
  const hex = length.toString(16);
  const size = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | size.length]), size, bytes]);
}
