// Verifies that Amazon SNS has signed a message.
import { verify, X509Certificate } from 'node:crypto';
import type { SigningCertificates } from './signing-certificates.ts';
import { digestOf, isCertificateUrl, type SnsMessage, signedText } from './sns-message.ts';

/** Why the message is refused, if it is. Rejects while the certificate cannot be fetched. */
export async function refusalOfSns(
  certificates: SigningCertificates,
  workspaceId: string,
  message: SnsMessage,
): Promise<string | undefined> {
  const digest = digestOf(message);
  if (digest === undefined) return 'The version of the signature is unknown.';
  if (!isCertificateUrl(message.SigningCertURL)) return 'The certificate is not one of Amazon SNS.';
  const certificate = await certificates.get(workspaceId, message.SigningCertURL);
  return isSignedBy(certificate, digest, message) ? undefined : 'The signature is wrong.';
}

function isSignedBy(certificate: string, digest: string, message: SnsMessage): boolean {
  try {
    const { publicKey } = new X509Certificate(certificate);
    const signature = Buffer.from(message.Signature, 'base64');
    return verify(digest, Buffer.from(signedText(message)), publicKey, signature);
  } catch {
    return false;
  }
}
