/** Opens an address of the app in a new tab of the browser. */
export const openTab = (href: string): void => void window.open(href, '_blank', 'noopener');
