// Reads all templates of an account from the API.
import type { WhatsappAccount } from '../account/account.ts';
import { type CloudApiDeps, readGraph } from '../cloud-api/cloud-api.ts';
import type { TemplateComponent } from './components.ts';
import type { ListedTemplate } from './template.ts';

const fields = 'name,language,category,status,components';
const perPage = 100;
const maxPages = 100;

/** Throws CloudApiFailure. */
export async function readTemplates(
  deps: CloudApiDeps,
  workspaceId: string,
  account: WhatsappAccount,
): Promise<ListedTemplate[]> {
  const found: ListedTemplate[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < maxPages; pages += 1) {
    const query = new URLSearchParams({ fields, limit: String(perPage), ...(after && { after }) });
    const path = `${account.businessAccountId}/message_templates?${query}`;
    const { data, paging } = await readGraph(deps, workspaceId, account, path);
    const page = Array.isArray(data) ? data : [];
    found.push(...page.flatMap(toListed));
    after = nextOf(paging);
    if (page.length === 0 || after === undefined) break;
  }
  return found;
}

function nextOf(paging: unknown): string | undefined {
  const { cursors, next } = Object(paging) as { cursors?: { after?: unknown }; next?: unknown };
  return typeof next === 'string' && typeof cursors?.after === 'string' ? cursors.after : undefined;
}

/** One without a name or a language could not be sent. */
function toListed(item: unknown): ListedTemplate[] {
  const { name, language, category, status, components } = Object(item) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof language !== 'string') return [];
  return [
    {
      ...{ name, language, category: String(category ?? ''), status: String(status ?? '') },
      components: Array.isArray(components) ? components.flatMap(toComponent) : [],
    },
  ];
}

const toComponent = (component: unknown): TemplateComponent[] =>
  typeof Object(component).type === 'string' ? [component as TemplateComponent] : [];
