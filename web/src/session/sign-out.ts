import { endSession } from './end-session.ts';

export async function signOut(): Promise<void> {
  const { auth } = await import('./auth-client.ts');
  await auth.signOut();
  endSession();
}
