// The records and screens that the palette opened last in this browser.

export interface Recent {
  kind: string;
  title: string;
  detail: string | null;
  path: string;
  search?: Record<string, string>;
}

const maxRecent = 6;
const nameOf = (workspace: string) => `inlet.recent.${workspace}`;

export function listRecent(workspace: string): Recent[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(nameOf(workspace)) ?? '[]');
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}

export function rememberRecent(workspace: string, opened: Recent): void {
  const others = listRecent(workspace).filter(
    ({ path, title }) => path !== opened.path || title !== opened.title,
  );
  try {
    const next = [opened, ...others].slice(0, maxRecent);
    localStorage.setItem(nameOf(workspace), JSON.stringify(next));
  } catch {
    // A browser that stores nothing remembers nothing.
  }
}
