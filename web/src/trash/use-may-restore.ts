import { useMay, useMe } from '../session/me.ts';

/** By the id of the user who deleted the record. */
export function useMayRestore(workspace: string, kind: 'contact' | 'deal') {
  const may = useMay(workspace);
  const { role, user } = useMe(workspace);
  // An undo needs the scope of leads, whatever it restores; others' changes only admins undo.
  const mayUndo = may('write:leads') && may(`write:${kind}s`);
  const undoesAll = role === 'admin' || role === 'owner';
  return (userId: number | null): boolean =>
    mayUndo && (undoesAll || (userId !== null && userId === user?.id));
}
