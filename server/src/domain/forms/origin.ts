// Where an answer came from: the page, what led to it, and the campaign that its address names. Pure.
import type { CustomValue } from '../leads/lead.ts';

export interface Origin {
  page?: string;
  referrer?: string;
  /** utm_source and its like, and the marks that ad platforms add to an address. */
  campaign?: Record<string, string>;
}

const longestAddress = 2_000;
const longestMark = 500;
const mark = /^(?:utm_[a-z_]{1,30}|gclid|fbclid)$/;
const maxMarks = 20;

export function readOrigin(
  query: URLSearchParams,
  from: { page?: string | null; referrer?: string | null },
): Origin {
  const page = webAddress(from.page);
  const referrer = webAddress(from.referrer);
  const campaign = { ...marksIn(URL.parse(page ?? '')?.searchParams), ...marksIn(query) };
  return {
    ...(page !== undefined && { page }),
    ...(referrer !== undefined && { referrer }),
    ...(Object.keys(campaign).length > 0 && { campaign }),
  };
}

function marksIn(query: URLSearchParams | undefined): Record<string, string> {
  const marks: Record<string, string> = {};
  for (const [name, value] of query ?? []) {
    const text = value
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, longestMark)
      .toWellFormed();
    if (!mark.test(name) || text === '' || Object.keys(marks).length >= maxMarks) continue;
    marks[name] ??= text;
  }
  return marks;
}

function webAddress(text: string | null | undefined): string | undefined {
  const url = text ? URL.parse(text.slice(0, longestAddress)) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** How a lead keeps it: the campaign as inbound leads bring it, the addresses as sent. */
export function originOfLead({ page, referrer, campaign = {} }: Origin): {
  customFields: Record<string, CustomValue>;
  extra: Record<string, string>;
} {
  const extra = {
    ...(page !== undefined && { page_url: page }),
    ...(referrer !== undefined && { referrer }),
  };
  return { customFields: campaign, extra };
}
