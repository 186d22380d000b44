// Adds to the HTML of a mail what reports that it was opened and that its links were followed. Pure.
import { escapeHtml, unescapeHtml } from '../../../platform/escape-html.ts';
import { appendToBody } from '../append-to-body.ts';

export interface Tracker {
  /** Null leaves the links as they are. */
  linkOf: ((url: string) => string) | null;
  /** Null adds no pixel. */
  pixel: string | null;
}

// The link to unsubscribe is still a placeholder here; mailto: and #anchors lead to no web page.
const link = /(<a\b[^>]*?\shref=)(["'])(https?:\/\/[^"']*?)\2/gi;
const maxUrl = 2_000;

export function trackHtml(html: string, { linkOf, pixel }: Tracker): string {
  const linked =
    linkOf === null
      ? html
      : html.replaceAll(link, (whole, before, quote, href) => {
          // As a browser would request it: the header of a redirect takes ASCII alone.
          const url = URL.parse(unescapeHtml(href))?.href;
          if (url === undefined || url.length > maxUrl) return whole;
          return `${before}${quote}${escapeHtml(linkOf(url))}${quote}`;
        });
  if (pixel === null) return linked;
  const image = `<img src="${escapeHtml(pixel)}" width="1" height="1" alt="" style="display:block;border:0">`;
  return appendToBody(linked, image);
}
