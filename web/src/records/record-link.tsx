// A link to a record, or its text alone while no screen shows such records.
import { Link, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  workspace: string;
  noun: 'leads' | 'contacts' | 'deals';
  id: number;
  className?: string | undefined;
  children: ReactNode;
}

export function RecordLink({ workspace, noun, id, className, children }: Props) {
  const { routesByPath } = useRouter();
  if (!Object.hasOwn(routesByPath, `/w/$workspace/${noun}/$id`)) {
    return <span className={className}>{children}</span>;
  }
  return (
    <Link to={`/w/${workspace}/${noun}/${id}` as string} className={className}>
      {children}
    </Link>
  );
}
