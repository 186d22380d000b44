// Runs in the page before the app. It times from an input, by the clock of its event, to the paint of
// what the input was for. A caller begins to wait before it sends the input.

const inputAt = { keydown: 0, input: 0, pointerup: 0 };
const keystrokes = [];
const maxWaitMs = 20_000;
const rowsCompared = 5;

for (const type of Object.keys(inputAt)) {
  const note = ({ timeStamp }) => {
    inputAt[type] = timeStamp;
  };
  addEventListener(type, note, { capture: true });
}

// The listeners of the app run before the next frame.
addEventListener(
  'input',
  () => {
    const from = inputAt.keydown;
    void painted().then((at) => keystrokes.push(at - from));
  },
  { capture: true },
);

/** The time after the paint of the next frame. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
  });
}

/** The time after the first frame in which the condition holds. */
function paintedWhen(what, condition) {
  const end = performance.now() + maxWaitMs;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (condition()) setTimeout(() => resolve(performance.now()));
      else if (performance.now() > end) reject(new Error(`The page did not show ${what}.`));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** The text of the first rows, or null while they load. */
function shownRows() {
  if (document.querySelector('[data-stale]')) return null;
  const rows = [...document.querySelectorAll('[role="grid"] [data-row]:not([data-hidden])')];
  const first = rows.slice(0, rowsCompared);
  // A row that loads has no box to select it.
  if (first.length === 0 || first.some((row) => !row.querySelector('input'))) return null;
  return first.map((row) => row.textContent).join('\n');
}

const isLeadShown = () =>
  /\/leads\/\d+$/.test(location.pathname) &&
  document.querySelector('h1') !== null &&
  document.querySelector('main ol time') !== null;

globalThis.bench = {
  firstRows: paintedWhen('the rows of the list', () => shownRows() !== null),
  keystrokes,
  anyRows: () => paintedWhen('rows', () => shownRows() !== null),
  async otherRows(input) {
    const before = shownRows();
    const isOther = () => ![null, before].includes(shownRows());
    return (await paintedWhen('other rows', isOther)) - inputAt[input];
  },
  async lead(input) {
    return (await paintedWhen('the lead', isLeadShown)) - inputAt[input];
  },
  /** The time of day at which a row with this text was painted. */
  async rowWith(text) {
    const at = await paintedWhen(`a row with ${text}`, () => shownRows()?.includes(text));
    return performance.timeOrigin + at;
  },
  /** Scrolls the rows evenly, a step a frame, with a mark in the trace at each frame. */
  scroll(rows, rowsAFrame) {
    const grid = document.querySelector('[role="grid"]');
    const height = document.querySelector('[data-row]').offsetHeight;
    const end = grid.scrollTop + rows * height;
    return new Promise((resolve) => {
      const step = () => {
        performance.mark('bench frame');
        if (grid.scrollTop >= end - height) return setTimeout(resolve);
        grid.scrollTop += rowsAFrame * height;
        requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    });
  },
};
