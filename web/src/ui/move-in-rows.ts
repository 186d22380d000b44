// Moves the focus from row to row, over all lists within an element.

export function moveInRows(root: HTMLElement | null, step: 1 | -1): void {
  const links = [...(root?.querySelectorAll<HTMLElement>('li > a') ?? [])];
  const at = links.findIndex((link) => link.closest('li')?.matches(':focus-within'));
  const next = at === -1 ? links.at(step === 1 ? 0 : -1) : links[at + step];
  next?.focus();
}
