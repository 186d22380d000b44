// The workspace that was open last in this browser.
const name = 'inlet.workspace';

export function rememberWorkspace(slug: string): void {
  try {
    localStorage.setItem(name, slug);
  } catch {
    // A browser that stores nothing opens the first workspace.
  }
}

/** The last one, if the person still belongs to it, else the first. */
export function chooseWorkspace(workspaces: readonly { slug: string }[]): string | undefined {
  const last = recall();
  return (workspaces.find(({ slug }) => slug === last) ?? workspaces[0])?.slug;
}

function recall(): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
