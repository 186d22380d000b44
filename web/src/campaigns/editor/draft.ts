// A campaign as its author edits it: texts are never null, and one list holds the subject and those of
// an A/B test. Pure.
import type { Campaign, UpdateCampaign } from '@inlet/sdk';
import { isFilled, type TemplateChoice } from '../../whatsapp/template-choice.ts';

/** A design, `blocks`, stays as it is. */
export type Source = 'text' | 'mjml' | 'blocks' | 'template';
export type Audience = NonNullable<UpdateCampaign['audience']>;
export type SubjectTest = Required<NonNullable<UpdateCampaign['test']>>;

export interface Draft {
  name: string;
  audience: Audience;
  /** Several are tested against each other. */
  subjects: readonly string[];
  previewText: string;
  from: string;
  source: Source;
  content: string;
  template: number | null;
  test: SubjectTest;
  tracking: { opens: boolean; clicks: boolean };
  perMinute: number | null;
  whatsapp: TemplateChoice | null;
}

export const maxSubjects = 4;
const defaultTest: SubjectTest = { share: 20, rule: 'opened', hours: 4 };

const emptyTemplate: TemplateChoice = { name: '', language: '', variables: [] };

export function draftOf(campaign: Campaign): Draft {
  const { variants, subject, template_id: template, format } = campaign;
  return {
    name: campaign.name,
    audience: campaign.audience as Audience,
    subjects: variants?.map((variant) => variant.subject) ?? [subject ?? ''],
    previewText: campaign.preview_text ?? '',
    from: campaign.from ?? '',
    source: template === null ? format : 'template',
    content: campaign.content ?? '',
    template,
    test: { ...defaultTest, ...campaign.test },
    tracking: campaign.tracking,
    perMinute: campaign.per_minute,
    whatsapp: campaign.template && { ...emptyTemplate, ...campaign.template },
  };
}

/** What its channel knows of it, as the API takes it. */
export function bodyOf(draft: Draft, channel: Campaign['channel']): UpdateCampaign {
  const { name, audience, perMinute } = draft;
  const common: UpdateCampaign = { name: name.trim(), audience, per_minute: perMinute };
  if (channel === 'whatsapp') {
    return draft.whatsapp === null ? common : { ...common, template: draft.whatsapp };
  }
  return { ...common, ...contentOf(draft), from: orNull(draft.from), tracking: draft.tracking };
}

/** The message alone, as a preview takes it. */
export function contentOf(draft: Draft): UpdateCampaign {
  const subjects = subjectsOf(draft);
  const isTested = subjects.length > 1;
  const { source, content, template, test } = draft;
  return {
    subject: isTested ? null : (subjects[0] ?? null),
    variants: isTested ? subjects.map((subject) => ({ subject })) : null,
    ...(isTested && { test }),
    preview_text: orNull(draft.previewText),
    ...(source !== 'blocks' && {
      content: source === 'template' || content.trim() === '' ? null : content,
    }),
    ...((source === 'text' || source === 'mjml') && { format: source }),
    template_id: source === 'template' ? template : null,
  };
}

/** An empty line is no subject yet. */
export const subjectsOf = ({ subjects }: Pick<Draft, 'subjects'>): string[] =>
  subjects.map((subject) => subject.trim()).filter((subject) => subject !== '');

/** The fields of the body that differ from the saved ones; undefined when none does. */
export function changesOf(saved: UpdateCampaign, body: UpdateCampaign): UpdateCampaign | undefined {
  const changed = Object.entries(body).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(saved[name as keyof typeof saved]),
  );
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

type Missing = 'name' | 'subject' | 'content' | 'template' | 'whatsapp';

/** What it needs before it can be sent. */
export function missingOf(draft: Draft, channel: Campaign['channel']): Missing[] {
  const missing: Missing[] = draft.name.trim() === '' ? ['name'] : [];
  if (channel === 'whatsapp')
    return isFilled(draft.whatsapp ?? undefined) ? missing : [...missing, 'whatsapp'];
  if (draft.source === 'template') {
    return draft.template === null ? [...missing, 'template'] : missing;
  }
  if (subjectsOf(draft).length === 0) missing.push('subject');
  if (draft.source !== 'blocks' && draft.content.trim() === '') missing.push('content');
  return missing;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
