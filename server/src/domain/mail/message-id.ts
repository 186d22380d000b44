// The Message-ID of a mail that was sent: by it, replies and bounces find the mail, and a server
// recognises one that it gets again. Pure.

const part = '.mail@';

export const messageIdOf = (mailId: string, host: string): string => `<${mailId}${part}${host}>`;

const ours = /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.mail@/g;

/** The ids of our mails that a text names, such as the header References; the last one first. */
export const mailIdsIn = (text: string): string[] =>
  [...text.toLowerCase().matchAll(ours)].map(([, id = '']) => id).reverse();

/** reply+…@domain, which leads a reply to its mail whatever becomes of its headers. */
export const replyAddressOf = (mailId: string, domain: string): string =>
  `reply+${mailId.replaceAll('-', '')}@${domain}`;

export function mailIdInAddress(address: string): string | undefined {
  const hex = /^reply\+([0-9a-f]{32})@/.exec(address.toLowerCase())?.[1];
  return hex?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Amazon SES replaces our Message-ID by its own id of the mail at a domain of Amazon. */
export const sesIdsIn = (text: string): string[] =>
  [...text.matchAll(/<([\w-]{16,100})@(?:[a-z0-9-]+\.)?amazonses\.com>/gi)].map(
    ([, id = '']) => id,
  );
