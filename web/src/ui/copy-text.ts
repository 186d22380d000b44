/** Copies a text to the clipboard. */
export async function copyText(text: string): Promise<void> {
  // Pages without HTTPS have no clipboard of their own.
  if (window.isSecureContext) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
