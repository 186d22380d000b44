import { Button } from '../ui/button.tsx';
import { ConfirmByName } from '../ui/confirm-by-name.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { ProgressPanel } from '../ui/progress-panel.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { UndoToast } from '../ui/undo-toast.tsx';
import { Card, nothing } from './card.tsx';
import classes from './states.module.css';

export function Empty() {
  return (
    <>
      <Card title="Empty">
        <EmptyState
          title="No leads yet"
          text="Send the first one in two minutes, from a form, a file or your own code."
          actions={
            <>
              <Button tone="filled">Make a key</Button>
              <Button>Import a file</Button>
            </>
          }
        />
      </Card>
      <Card title="Filtered to nothing">
        <EmptyState
          title="No lead has Status New and Tag vip"
          text="9,412 leads without the filters."
          actions={<Button>Remove “Tag is vip”</Button>}
        />
      </Card>
    </>
  );
}

export function Toasts() {
  return (
    <Card title="Undo, conflict, offline">
      <div className={classes.toasts}>
        <UndoToast
          closeLabel="Close"
          onClose={nothing}
          toast={{
            id: 1,
            kind: 'done',
            text: '214 leads deleted. They stay in the trash for 30 days.',
            actions: [{ label: 'Undo', keys: ['mod', 'z'], onClick: nothing }],
          }}
        />
        <UndoToast
          closeLabel="Close"
          onClose={nothing}
          toast={{
            id: 2,
            kind: 'conflict',
            text: (
              <>
                Aino changed the status to <b>Won</b> while you were typing.
              </>
            ),
            actions: [
              { label: 'Keep mine', onClick: nothing },
              { label: 'Take theirs', onClick: nothing },
            ],
          }}
        />
        <UndoToast
          closeLabel="Close"
          onClose={nothing}
          toast={{
            id: 3,
            kind: 'offline',
            text: 'No connection. Your 2 changes are kept here and will be sent.',
          }}
        />
      </div>
    </Card>
  );
}

export function Progress() {
  return (
    <Card title="Progress">
      <ProgressPanel
        title="Importing intersolar-2026-contacts.csv"
        share={0.71}
        percent="71 %"
        detail="34,206 of 48,169 rows, 18,400 a second"
        actions={[
          { label: 'Pause', onClick: nothing },
          { label: 'Cancel', onClick: nothing },
        ]}
      />
    </Card>
  );
}

export function Failures() {
  return (
    <>
      <Card title="Error, in the place of what failed">
        <ErrorState
          title="Inlet couldn’t read this list"
          text="Nothing is lost; what you typed is kept. The server answered 503 after 2 s."
          retry={{ label: 'Try again', onClick: nothing }}
          requestId={{ id: 'req_01J2XK3M4N', copy: 'Copy the request id', copied: 'Copied' }}
        />
      </Card>
      <Card title="Loading">
        <SkeletonRows label="Loading" delay={0} />
      </Card>
      <Card title="The only question that is asked">
        <ConfirmByName
          title="Delete the workspace Halden Solar"
          text="This can’t be undone: 1,004,212 leads, 412,906 contacts and every key go. Export it first, if in doubt."
          label="Type its name"
          name="Halden Solar"
          keep="Keep it"
          remove="Delete for good"
          onKeep={nothing}
          onRemove={nothing}
        />
      </Card>
    </>
  );
}
