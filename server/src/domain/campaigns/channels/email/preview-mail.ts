// A mail of a campaign as a lead would get it, with what the lead lacks. Nothing is stored.
import { textOf } from '../../../mail/contents/content.ts';
import { renderContent } from '../../../mail/contents/render-content.ts';
import { missingIn } from '../../../mail/templates/render-template.ts';
import { templateValues } from '../../../mail/templates/template-values.ts';
import { getWorkspace } from '../../../workspaces/find-workspace.ts';
import type { ChannelDeps, Preview, PreviewRequest } from '../channel.ts';
import { findReach } from './find-reach.ts';
import { contentsOf } from './freeze-contents.ts';

export async function previewMail(
  deps: ChannelDeps,
  workspaceId: string,
  { campaign, lead, variant }: PreviewRequest,
): Promise<Preview> {
  const { kysely, pool } = deps.database;
  const contents = await contentsOf(kysely, workspaceId, campaign);
  const content = contents[variant - 1] ?? contents[0];
  if (content === undefined) throw new Error('A campaign has a content for each subject.');
  const { name: workspaceName } = await getWorkspace(kysely, workspaceId);
  const catalog = await deps.catalogs.at(workspaceId, lead.catalogVersion, pool);
  const values = templateValues(deps.presentLead, lead, { catalog, workspaceName });
  const reachOf = await findReach(kysely, workspaceId, [lead.row.id]);
  return {
    ...reachOf(lead.row.id),
    ...renderContent(content, values),
    missing: missingIn({ ...content, text: textOf(content) }, values),
  };
}
