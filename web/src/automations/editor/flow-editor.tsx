// The editor of an automation: the flow, and beside it the selected card and the test on a lead.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useMay } from '../../session/me.ts';
import { useLayout } from '../../shell/layout.ts';
import { t } from '../../texts/t.ts';
import { AutomationHead } from '../automation-head.tsx';
import { allSteps, findStep, problemsAt, triggerProblems } from '../definition.ts';
import { type ReadAutomation, type Schemas, useWords } from '../use-automation.ts';
import { Canvas } from './canvas.tsx';
import { EditorActions } from './editor-actions.tsx';
import { type Flow, FlowContext } from './flow-context.ts';
import { missingSettings } from './missing-settings.ts';
import classes from './panel.module.css';
import { SidePanel } from './side-panel.tsx';
import { useTest } from './test/use-test.ts';
import { useDraft } from './use-draft.ts';
import { useEdits } from './use-edits.ts';

interface Props {
  workspace: string;
  read: ReadAutomation;
  schemas: Schemas;
}

export function FlowEditor({ workspace, read, schemas }: Props) {
  const { automation } = read;
  const words = useWords(workspace);
  const mayWrite = useMay(workspace)('write:automations');
  const isPhone = useLayout() === 'phone';
  const state = useDraft(workspace, read);
  const { draft, change } = state;
  const search = useSearch({ strict: false }) as { step?: string };
  const navigate = useNavigate();
  const selected = search.step ?? (isPhone ? undefined : 'trigger');
  const select = (step: string | undefined) =>
    void navigate({
      to: '.',
      search: (step === undefined ? {} : { step }) as never,
      replace: true,
    });
  const edits = useEdits({ draft, mayWrite, change, select });
  const test = useTest(workspace, automation.id, draft);
  const [refused, setRefused] = useState<{ draft: object; problems: Record<string, string> }>();
  const [wasAsked, setAsked] = useState(false);
  const problems = useMemo(() => {
    // Somebody who just begins a step needs no complaint.
    const missing = wasAsked ? missingSettings(draft, schemas) : [];
    return {
      ...Object.fromEntries(missing.map((path) => [path, t('problem.required')])),
      ...(refused?.draft === draft && refused.problems),
    };
  }, [draft, schemas, refused, wasAsked]);
  const side = useRef<HTMLElement>(null);
  // The setting that was refused may be mounted by this very render.
  useEffect(() => {
    if (refused) side.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);

  function publish() {
    setAsked(true);
    const missing = missingSettings(draft, schemas);
    if (missing.length > 0) {
      refuse(Object.fromEntries(missing.map((path) => [path, t('problem.required')])));
    } else state.publish(refuse);
  }

  /** Opens the first card that is wrong. */
  function refuse(found: Record<string, string>) {
    setRefused({ draft, problems: found });
    const wrong = allSteps(draft.steps).find(
      ({ path }) => Object.keys(problemsAt(found, path)).length > 0,
    );
    const isTrigger = Object.keys(triggerProblems(found)).length > 0 || found.name !== undefined;
    if (isTrigger) select('trigger');
    else if (wrong !== undefined) select(wrong.step.id);
  }

  const flow: Flow = {
    ...{ words, schemas, mayWrite, selected, select, way: test.way },
    ...{ insert: edits.insert, drag: edits.drag, onCardKey: edits.onCardKey },
    problemsOf: (path) => problemsAt(problems, path),
    isCalled: draft.trigger.type === 'inbound_webhook',
  };
  const found = selected === undefined ? undefined : findStep(draft.steps, selected);
  const isOpen = found !== undefined || selected === 'trigger';
  return (
    <FlowContext value={flow}>
      <AutomationHead
        workspace={workspace}
        automation={automation}
        name={draft.name}
        tab="flow"
        isChanged={state.isChanged}
        actions={
          mayWrite && (
            <EditorActions version={automation.version} state={state} onPublish={publish} />
          )
        }
      />
      <div className={classes.body}>
        {(!isPhone || !isOpen) && (
          <Canvas
            draft={draft}
            triggerProblems={triggerProblems(problems)}
            onUndo={state.undo}
            onRedo={state.redo}
          />
        )}
        {(!isPhone || isOpen) && (
          <SidePanel
            ref={side}
            workspace={workspace}
            draft={draft}
            found={found}
            problems={problems}
            edits={edits}
            test={test}
            onChange={change}
            {...(isPhone && { onClose: () => select(undefined) })}
          />
        )}
      </div>
    </FlowContext>
  );
}
