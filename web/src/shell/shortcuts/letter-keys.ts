// Shortcuts of a single letter can be switched off, for those who dictate or type by accident.
const name = 'inlet.letter-keys';

export function areLetterKeysOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

export function switchLetterKeys(on: boolean): void {
  try {
    localStorage.setItem(name, on ? 'on' : 'off');
  } catch {
    // A browser that stores nothing keeps them on.
  }
}
