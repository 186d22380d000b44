// Paper is white: a page in dark colours is printed in light ones.
const attribute = 'data-mantine-color-scheme';

export function printInLight(): void {
  const page = document.documentElement;
  let shown: string | null = null;
  window.addEventListener('beforeprint', () => {
    shown = page.getAttribute(attribute);
    page.setAttribute(attribute, 'light');
  });
  window.addEventListener('afterprint', () => {
    if (shown !== null) page.setAttribute(attribute, shown);
  });
}
