// Whether an address is one of this installation. A step that called it could start automations
// without end, since what comes in over the API or an address of an automation is no change by a run.
// Pure.

export function isOwnAddress(address: string, publicUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const [called, own] = [new URL(address), new URL(publicUrl)];
  const folder = own.pathname.replace(/\/$/, '');
  return (
    hostOf(called) === hostOf(own) &&
    (called.pathname === folder || called.pathname.startsWith(`${folder}/`))
  );
}

/** With its port. A dot at the end names the same host, and one protocol may redirect to the other. */
const hostOf = ({ hostname, port }: URL): string => `${hostname.replace(/\.$/, '')}:${port}`;
