// The routes that all others are below: the app itself, and the shell of a workspace.
import {
  createRootRoute,
  createRoute,
  lazyRouteComponent,
  type StaticDataRouteOption,
} from '@tanstack/react-router';
import { NotFound } from './not-found.tsx';
import { openWorkspace } from './open-workspace.ts';

export const root = createRootRoute({ notFoundComponent: NotFound });

export const workspace = createRoute({
  getParentRoute: () => root,
  path: '/w/$workspace',
  beforeLoad: ({ params, location }) => openWorkspace(params.workspace, location),
  component: lazyRouteComponent(() => import('./shell/shell.tsx'), 'Shell'),
});

/** A screen of a workspace, with its component's name. */
export function screen<
  const Path extends string,
  Module extends Record<string, unknown>,
  Name extends keyof Module & string,
>(path: Path, load: () => Promise<Module>, name: Name, staticData: StaticDataRouteOption = {}) {
  return createRoute({
    getParentRoute: () => workspace,
    path,
    component: lazyRouteComponent(load, name),
    staticData,
  });
}
