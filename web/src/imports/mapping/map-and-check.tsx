// Where each column goes, what would happen, and what holds for every row: on one screen, problems first.
import type { Import, UpdateImport } from '@inlet/sdk';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useCatalog } from '../../leads/catalog/use-catalog.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { changeImport } from '../change-import.ts';
import { ColumnTable } from './column-table.tsx';
import { type Fault, faultsByColumn, faultsOf } from './faults.ts';
import { FormatLine } from './format-line.tsx';
import { ImportSide } from './import-side.tsx';
import classes from './map-and-check.module.css';
import { PreviewTable } from './preview-table.tsx';

export function MapAndCheck({ workspace, one }: { workspace: string; one: Import }) {
  const { imports } = inletOf(workspace);
  const catalog = useCatalog(workspace);
  const [fault, setFault] = useState<Fault>();
  const [onlyFaults, setOnlyFaults] = useState(true);
  const preview = useQuery({
    // A mapping has a preview of its own.
    queryKey: [...queryKeys.one(workspace, 'imports', one.id), 'preview', one.columns, one.options],
    queryFn: ({ signal }) => imports.preview(one.id, { signal }),
    placeholderData: keepPreviousData,
  });
  const rows = preview.data?.rows ?? [];
  const faults = faultsOf(rows);
  const change = (body: UpdateImport) =>
    changeImport(workspace, one, () => imports.update(one.id, body));
  return (
    <div className={classes.screen}>
      <div className={classes.main}>
        <FormatLine one={one} onChange={change} />
        <ColumnTable
          one={one}
          customFields={catalog.fields}
          faults={faultsByColumn(faults)}
          onChange={(column) => void change({ columns: [column] })}
        />
        <QueryState query={preview}>
          <PreviewTable
            one={one}
            rows={rows}
            fault={fault}
            onlyFaults={onlyFaults}
            onOnlyFaults={(only) => {
              setOnlyFaults(only);
              setFault(undefined);
            }}
          />
        </QueryState>
      </div>
      <ImportSide
        workspace={workspace}
        one={one}
        catalog={catalog}
        preview={preview.data}
        faults={faults}
        fault={fault}
        onFault={(next) => {
          setFault(next);
          setOnlyFaults(true);
        }}
        onChange={change}
      />
    </div>
  );
}
