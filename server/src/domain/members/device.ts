// Names the device of a session from the user agent: "Firefox on Linux". Pure.

// The first match counts: browsers also name those that they descend from.
const browsers: readonly [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|Chromium|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
];

const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const maxLength = 60;

/** Another program is named by the beginning of its user agent; null when it sends none. */
export function deviceOf(userAgent: string | null): string | null {
  const agent = userAgent?.trim() ?? '';
  if (agent === '') return null;
  const browser = firstOf(browsers, agent);
  const system = firstOf(systems, agent);
  if (browser === undefined) return system ?? agent.split(/[\s(]/)[0]?.slice(0, maxLength) ?? null;
  return system === undefined ? browser : `${browser} on ${system}`;
}

const firstOf = (names: readonly [RegExp, string][], agent: string): string | undefined =>
  names.find(([pattern]) => pattern.test(agent))?.[1];
