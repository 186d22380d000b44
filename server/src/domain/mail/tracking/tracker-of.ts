// Makes the HTML of a mail report what is tracked of it.
import { trackHtml } from './track-html.ts';
import type { TrackingTokens } from './tracking-token.ts';

export interface Tracking {
  opens: boolean;
  clicks: boolean;
}

interface TrackedDeps {
  publicUrl: string;
  trackingTokens: TrackingTokens;
}

/** Null when nothing is tracked. */
export function trackerOf(
  { publicUrl, trackingTokens }: TrackedDeps,
  { opens, clicks }: Tracking,
  mail: { workspaceId: string; mailId: string },
): ((html: string) => string) | null {
  if (!opens && !clicks) return null;
  const linkOf = (url: string) => `${publicUrl}/t/c/${trackingTokens.create({ ...mail, url })}`;
  const pixel = `${publicUrl}/t/o/${trackingTokens.create({ ...mail, url: null })}`;
  const tracker = { linkOf: clicks ? linkOf : null, pixel: opens ? pixel : null };
  return (html) => trackHtml(html, tracker);
}
