// The clients of the API: one for each workspace that is open, and one for the session itself.
import { createInlet, type Inlet } from '@inlet/sdk';
import { endSession } from '../session/end-session.ts';
import { waitWhileOffline } from './kept-changes.ts';

// A person waits, so that a server that stays away is shown as such soon.
const patience = { retries: 2, longestWait: 5 };
const clients = new Map<string, Inlet>();

/** The client of a workspace. A response 401 means that the session is over. */
export function inletOf(workspace: string): Inlet {
  const known = clients.get(workspace);
  if (known !== undefined) return known;
  const inlet = createInlet({
    ...patience,
    workspace,
    fetch: async (request) => {
      await waitWhileOffline(request);
      const response = await fetch(request);
      if (response.status === 401) endSession();
      return response;
    },
  });
  clients.set(workspace, inlet);
  return inlet;
}

/** Asks who is signed in, which may be nobody. */
export const sessionInlet = createInlet(patience);
