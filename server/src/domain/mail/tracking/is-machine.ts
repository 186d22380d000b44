// Programs open mails and follow links, too: scanners for viruses, previews, and mail programs that load
// pictures ahead. Those that say so do not count. Pure.

const programs =
  /bot\b|crawl|spider|scan|preview|headless|barracuda|mimecast|proofpoint|safelinks|symantec|trendmicro|cloudmark|curl\/|wget\/|python|java\/|go-http-client|okhttp|libwww|node\b|axios/i;

/** Apple's mail privacy loads all pictures when a mail arrives, and names nothing else. */
const appleProxy = /^mozilla\/5\.0$/i;

export const isMachine = (userAgent: string | undefined): boolean => {
  const text = userAgent?.trim() ?? '';
  return text === '' || appleProxy.test(text) || programs.test(text);
};

/** No person is that quick after a mail is sent. */
const soonestMs = 1_000;

export const isTooSoon = (sentAt: Date, visitedAt: Date): boolean =>
  visitedAt.getTime() - sentAt.getTime() < soonestMs;
