// The origin of a submission: the page, its referrer, and the campaign parameters of the URL. Pure.
import type { CustomValue } from '../leads/lead.ts';

export interface Origin {
  page?: string;
  referrer?: string;
  /** The utm parameters, and the click ids that ad platforms add to a URL. */
  campaign?: Record<string, string>;
}

const maxUrlLength = 2_000;
const maxValueLength = 500;
const campaignParameter = /^(?:utm_[a-z_]{1,30}|gclid|fbclid)$/;
const maxParameters = 20;

export function readOrigin(
  query: URLSearchParams,
  from: { page?: string | null; referrer?: string | null },
): Origin {
  const page = webUrl(from.page);
  const referrer = webUrl(from.referrer);
  const campaign = {
    ...campaignParameters(URL.parse(page ?? '')?.searchParams),
    ...campaignParameters(query),
  };
  return {
    ...(page !== undefined && { page }),
    ...(referrer !== undefined && { referrer }),
    ...(Object.keys(campaign).length > 0 && { campaign }),
  };
}

function campaignParameters(query: URLSearchParams | undefined): Record<string, string> {
  const parameters: Record<string, string> = {};
  for (const [name, value] of query ?? []) {
    const text = value
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, maxValueLength)
      .toWellFormed();
    if (
      !campaignParameter.test(name) ||
      text === '' ||
      Object.keys(parameters).length >= maxParameters
    )
      continue;
    parameters[name] ??= text;
  }
  return parameters;
}

function webUrl(text: string | null | undefined): string | undefined {
  const url = text ? URL.parse(text.slice(0, maxUrlLength)) : null;
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** A lead stores the campaign in custom fields, as inbound leads do, and the URLs in extra. */
export function originToLeadFields({ page, referrer, campaign = {} }: Origin): {
  customFields: Record<string, CustomValue>;
  extra: Record<string, string>;
} {
  const extra = {
    ...(page !== undefined && { page_url: page }),
    ...(referrer !== undefined && { referrer }),
  };
  return { customFields: campaign, extra };
}
