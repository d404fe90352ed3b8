// States over time: merged runs at least 1 px wide, gaps where a node is not shown, told apart by pattern and by text.
import { svg, el } from './dom.js';

const KNOWN = ['OK', 'WARNING', 'ERROR'];
const LOOKS = 9;
const looks = new Map(KNOWN.map((state, i) => [state, i]));

/** The look of a state: the three of the original have their own, others take turns in the order in which they come. */
export function look(state) {
  if (!looks.has(state)) {
    looks.set(state, KNOWN.length + ((looks.size - KNOWN.length) % (LOOKS - KNOWN.length)));
  }
  return looks.get(state);
}

const STROKES = ['', 'M0 8L8 0M-2 2L2 -2M6 10L10 6', 'M0 0L8 8M0 8L8 0', 'M0 2H8M0 6H8', 'M2 0V8M6 0V8',
  'M1 1h2v2H1zM5 5h2v2H5z', 'M0 0L8 8M-2 6L2 10M6 -2L10 2', 'M0 4H8M4 0V8', 'M0 4L4 0L8 4'];

/** The patterns that all timelines of the page refer to. */
export function patterns() {
  return svg('svg', { class: 'patterns', 'aria-hidden': 'true', width: 0, height: 0 },
    svg('defs', {}, ...STROKES.map((stroke, i) =>
      svg('pattern', { id: 'look' + i, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
        svg('rect', { width: 8, height: 8, class: 'ground' + i }), svg('path', { d: stroke, class: 'hatch' })))));
}

/** A small square in the look of a state, to stand beside its name. */
export function swatch(state) {
  return svg('svg', { class: 'swatch', width: 14, height: 14, 'aria-hidden': 'true' },
    svg('rect', { width: 14, height: 14, rx: 2, fill: `url(#look${look(state)})` }));
}

/** The runs with where they end, in minutes from the scenario's start. */
export function spans(runs, lastStep) {
  return runs.map(([step, state], i) => ({ state, from: step, until: i + 1 < runs.length ? runs[i + 1][0] : lastStep + 1 }));
}

/** Where spans lie on a width in whole pixels: in proportion, but each at least 1 px wide. */
export function laidOut(all, firstStep, lastStep, width) {
  const scale = width / (lastStep + 1 - firstStep);
  let x = all.length ? Math.round((all[0].from - firstStep) * scale) : 0;
  x = Math.max(0, Math.min(x, width - all.length));
  return all.map((span, i) => {
    const end = Math.round((span.until - firstStep) * scale);
    const to = Math.max(x + 1, Math.min(end, width - (all.length - 1 - i)));
    const placed = { ...span, x, width: to - x };
    x = to;
    return placed;
  });
}

/** A run in words. */
export const words = (span) => (span.state ?? 'not shown') + ' for ' + (span.until - span.from) + ' min';

/** What a timeline shows, in a sentence; the latest first, and not more than a listener can keep. */
export function sentence(all) {
  const latest = all.slice(-5).reverse().map(words).join(', before that ');
  return latest + (all.length > 5 ? `, and ${all.length - 5} earlier` : '');
}

const CHARACTER = 8;

function plate(span, name, height) {
  return [svg('rect', { class: 'plate', x: span.x + 3, y: 5, width: name.length * CHARACTER + 6, height: height - 10, rx: 2 }),
    svg('text', { x: span.x + 6, y: height / 2 + 4, 'aria-hidden': 'true' }, name)];
}

function bar(span, height, labels) {
  const name = span.state ?? 'not shown';
  const shape = span.state === null
    ? svg('line', { x1: span.x, x2: span.x + span.width, y1: height / 2, y2: height / 2, class: 'gap' })
    : svg('rect', { x: span.x, y: 1, width: span.width, height: height - 2, fill: `url(#look${look(span.state)})` },
      svg('title', {}, words(span)));
  return labels && span.width > name.length * CHARACTER + 12 ? [shape, ...plate(span, name, height)] : [shape];
}

/** A timeline of one node. */
export function timeline(runs, firstStep, lastStep, width, height, labels = false) {
  const all = spans(runs, lastStep);
  return svg('svg', { class: 'timeline', role: 'img', width, height, 'aria-label': sentence(all) },
    ...laidOut(all, firstStep, lastStep, width).flatMap((span) => bar(span, height, labels)));
}

/** The same as a table, the latest first. */
export function table(runs, lastStep, timeOf) {
  const rows = spans(runs, lastStep).reverse().map((span) => el('tr', {},
    el('td', {}, timeOf(span.from)), el('td', {}, span.state ?? 'not shown'), el('td', { class: 'number' }, String(span.until - span.from))));
  return el('table', {},
    el('thead', {}, el('tr', {}, ...['From', 'State', 'Minutes'].map((title) => el('th', { scope: 'col' }, title)))),
    el('tbody', {}, ...rows));
}
