// Creates a workspace with everything that its first lead needs: its counter, its owner and its
// default catalog, in one transaction.
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/pool.ts';
import { queriesOf } from '../../platform/database/queries.ts';
import { newId } from '../../platform/ids.ts';
import { checkAll } from '../check-all.ts';
import { checkCurrency } from '../check-currency.ts';
import type { Actor, NewEvent } from '../events/event.ts';
import { type EventListener, recordEvents } from '../events/record-events.ts';
import { checkLanguage, defaultLanguage } from '../language.ts';
import { createMember } from '../members/create-member.ts';
import { createPerson, findPersonId } from '../members/create-person.ts';
import {
  checkPersonName,
  checkSignInEmail,
  type Member,
  nameFromEmail,
} from '../members/member.ts';
import { checkPassword } from '../members/password.ts';
import type { People } from '../members/people.ts';
import { writeInvitation } from '../members/write-invitation.ts';
import { addDefaultCatalog } from './add-default-catalog.ts';
import { freeSellerCode, freeSlug, lockWorkspaceCreation, requireFreeSlug } from './free-slug.ts';
import {
  checkCountry,
  checkPlan,
  checkSlug,
  checkTimeZone,
  checkWorkspaceName,
  slugFromName,
  type Workspace,
  type WorkspaceSettings,
} from './workspace.ts';
import { toWorkspace, workspaceColumns } from './workspace-row.ts';

export interface WorkspaceInput extends WorkspaceSettings {
  name: string;
  /** Derived from the name when left out. */
  slug?: string | undefined;
  owner: {
    email: string;
    name?: string | undefined;
    /** The password of the new account. Ignored for a person who has an account already. */
    password?: string | undefined;
  };
}

export interface CreatedWorkspace {
  workspace: Workspace;
  owner: Member;
  /**
   * The token of the link with which an owner who has an account already joins: an address alone
   * makes nobody a member. Undefined when the account was created with the workspace.
   */
  invitation: string | undefined;
}

export interface WorkspaceDeps {
  database: Database;
  people: People;
  clock: Clock;
  listeners: readonly EventListener[];
}

export async function createWorkspace(
  deps: WorkspaceDeps,
  input: WorkspaceInput,
  actor: Actor,
): Promise<CreatedWorkspace> {
  const prepared = await prepareWorkspace(deps, input);
  return deps.database.kysely
    .transaction()
    .execute((db) => insertWorkspace(db, deps, prepared, actor));
}

/** Validates the input and hashes the password before the transaction: hashing is slow. */
export async function prepareWorkspace(deps: WorkspaceDeps, input: WorkspaceInput) {
  const { owner } = input;
  const checked = checkAll({
    name: () => checkWorkspaceName(input.name),
    slug: () => (input.slug === undefined ? undefined : checkSlug(input.slug)),
    plan: () => checkPlan(input.plan ?? 'growth'),
    country: () => checkCountry(input.country ?? 'US'),
    time_zone: () => checkTimeZone(input.timeZone ?? 'UTC'),
    currency: () => checkCurrency(input.currency ?? 'USD'),
    language: () => checkLanguage(input.language ?? defaultLanguage),
    owner_name: () => checkPersonName(owner.name ?? nameFromEmail(owner.email)),
    owner_email: () => checkSignInEmail(owner.email),
    owner_password: () =>
      owner.password === undefined ? undefined : checkPassword(owner.password),
  });
  const hasAccount = (await findPersonId(deps.database.kysely, checked.owner_email)) !== undefined;
  const passwordHash =
    owner.password === undefined || hasAccount
      ? undefined
      : await deps.people.hashPassword(owner.password);
  return { ...checked, passwordHash };
}

export type PreparedWorkspace = Awaited<ReturnType<typeof prepareWorkspace>>;

export async function insertWorkspace(
  db: Database['kysely'],
  deps: WorkspaceDeps,
  prepared: PreparedWorkspace,
  /** Defaults to the new owner. */
  actor?: Actor,
  /** The signed-in person who becomes the owner: they need no invitation. */
  knownPersonId?: string,
): Promise<CreatedWorkspace> {
  const { name, slug, plan, country, time_zone, currency, language } = prepared;
  const owner = { name: prepared.owner_name, email: prepared.owner_email };
  await lockWorkspaceCreation(db);
  const row = await db
    .insertInto('workspaces')
    .values({
      id: newId(),
      name,
      slug:
        slug === undefined
          ? await freeSlug(db, slugFromName(name))
          : await requireFreeSlug(db, slug),
      seller_code: await freeSellerCode(db),
      ...{ plan, country, time_zone, currency, language },
    })
    .returning(workspaceColumns)
    .executeTakeFirstOrThrow();
  const workspace = toWorkspace(row);
  await db.insertInto('workspace_counters').values({ workspace_id: workspace.id }).execute();
  const { id: workspaceId } = workspace;
  const { passwordHash } = prepared;
  const account = { ...owner, passwordHash, isVerified: true };
  const personId = knownPersonId ?? (await createPerson(db, account)) ?? null;
  const member = await createMember(db, { workspaceId, personId, ...owner, role: 'owner' });
  await addDefaultCatalog(db, workspaceId, language);
  const creator = actor ?? { type: 'member', id: member.id };
  await recordCreation(db, deps, workspace, member, creator);
  const link = { workspaceId, actor: creator };
  const at = deps.clock.now();
  const invitation =
    personId === null ? await writeInvitation({ db, at }, link, member.id) : undefined;
  return { workspace, owner: member, invitation };
}

async function recordCreation(
  db: Database['kysely'],
  { listeners, clock }: WorkspaceDeps,
  workspace: Workspace,
  owner: Member,
  actor: Actor,
): Promise<void> {
  const { slug, name, plan, country, timeZone, currency, language } = workspace;
  const common = { workspaceId: workspace.id, actor, before: null, causeId: null };
  const events: NewEvent[] = [
    {
      ...common,
      type: 'workspace.created',
      subjectType: 'workspace',
      subjectId: workspace.id,
      after: { slug, name, plan, country, time_zone: timeZone, currency, language },
    },
    {
      ...common,
      type: 'member.created',
      subjectType: 'member',
      subjectId: owner.id,
      after: { name: owner.name, email: owner.email, role: owner.role },
    },
  ];
  await recordEvents(queriesOf(db), listeners, new Map([[workspace.id, 0]]), events, clock.now());
}
