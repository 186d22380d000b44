// An endpoint while it is edited, and what the API gets of it. Pure.
import type { CreateWebhook, Webhook } from '@inlet/sdk';
import { chosenTypes, toEvents } from './event-choice.ts';

export interface EndpointDraft {
  url: string;
  description: string;
  types: string[];
  source: string[];
  pipeline: string[];
  tag: string[];
  /** A line for each header, as Name: value. */
  headers: string;
  rate: number | string;
}

export const newEndpoint: EndpointDraft = {
  ...{ url: '', description: '', types: ['lead.created'], headers: '', rate: '' },
  ...{ source: [], pipeline: [], tag: [] },
};

export function draftOfEndpoint(webhook: Webhook): EndpointDraft {
  const filters = webhook.filters as Partial<Record<'source' | 'pipeline' | 'tag', string[]>>;
  const { source = [], pipeline = [], tag = [] } = filters;
  return {
    ...{ url: webhook.url, description: webhook.description ?? '', source, pipeline, tag },
    types: chosenTypes(webhook.events),
    headers: Object.entries(webhook.headers)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
    rate: webhook.rate ?? '',
  };
}

export function toWebhook(draft: EndpointDraft): CreateWebhook {
  const filters = {
    ...(draft.source.length > 0 && { source: draft.source }),
    ...(draft.pipeline.length > 0 && { pipeline: draft.pipeline }),
    ...(draft.tag.length > 0 && { tag: draft.tag }),
  };
  return {
    ...{ url: draft.url.trim(), events: toEvents(draft.types), filters },
    description: draft.description.trim() || null,
    headers: headersOf(draft.headers),
    rate: draft.rate === '' ? null : Number(draft.rate),
  };
}

function headersOf(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name.trim(), value.join(':').trim()];
    }),
  );
}
