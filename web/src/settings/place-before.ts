// Where one was before the settings, to which Esc leads back.
let place: { workspace: string; href: string } | undefined;

/** Called at every address outside the settings. */
export function rememberPlace(workspace: string, href: string): void {
  place = { workspace, href };
}

export const placeBefore = (workspace: string): string =>
  place?.workspace === workspace ? place.href : `/w/${workspace}`;
