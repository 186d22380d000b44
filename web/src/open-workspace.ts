// Runs before a screen opens: finds who is signed in, and the workspace of the address.
import { InletError } from '@inlet/sdk';
import { notFound, redirect } from '@tanstack/react-router';
import { sessionInlet } from './api/client.ts';
import { queryClient } from './api/query-client.ts';
import { chooseWorkspace, rememberWorkspace } from './session/last-workspace.ts';
import { meQuery, readSession } from './session/me.ts';
import { activateLanguage, language, rememberLanguage } from './texts/t.ts';

interface Location {
  pathname: string;
  searchStr: string;
  href: string;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads the role of the person in the workspace. */
export async function openWorkspace(workspace: string, location: Location): Promise<void> {
  try {
    const { user } = await queryClient.ensureQueryData(meQuery(workspace));
    rememberWorkspace(workspace);
    if (user?.language && user.language !== language()) {
      rememberLanguage(user.language);
      await activateLanguage(user.language);
    }
  } catch (error) {
    if (!(error instanceof InletError)) throw error;
    if (error.status === 401) throw toSignIn(location);
    if (error.status === 403 || error.status === 404) throw notFound();
    throw error;
  }
}

/** An address without a workspace leads into the last one, or into that of the record it names. */
export async function findWorkspace(location: Location): Promise<never> {
  const me = await readSession();
  if (me === undefined) throw toSignIn(location);
  const [, noun = '', id = ''] = location.pathname.split('/');
  if (noun === 'w') throw notFound();
  const workspace = (await workspaceOf(noun, id)) ?? chooseWorkspace(me.workspaces);
  if (workspace === undefined) throw notFound();
  const path = location.pathname === '/' ? '' : location.pathname;
  throw redirect({ href: `/w/${workspace}${path}${location.searchStr}`, replace: true });
}

async function workspaceOf(noun: string, id: string): Promise<string | undefined> {
  if (!uuid.test(id)) return undefined;
  if (noun !== 'leads' && noun !== 'contacts' && noun !== 'deals') return undefined;
  try {
    const { slug } = await sessionInlet[noun].getWorkspace(id);
    return slug;
  } catch (error) {
    if (error instanceof InletError && error.status === 404) throw notFound();
    throw error;
  }
}

function toSignIn({ href }: Location) {
  return redirect({ to: '/sign-in', search: href === '/' ? {} : { next: href } });
}
