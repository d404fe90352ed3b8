// Bands of states: merged runs at least 1 px wide, gaps where nothing came, told apart by text and hatch, not by colour alone.
import { el, svg, table } from './dom.js';
import { clockTime, plural, stretch } from './format.js';

const HATCHES = ['', 'M0 8L8 0M-2 2L2 -2M6 10L10 6', 'M0 2H8M0 6H8', 'M0 0L8 8M0 8L8 0', 'M2 0V8M6 0V8', 'M1 1h2v2H1zM5 5h2v2H5z', 'M0 4H8M4 0V8', 'M0 4L4 0L8 4'];
const ROWS = 20;
const NARROWEST = 3.6;
let serial = 0;

const safeColor = (color) => (CSS.supports('color', color) ? color : '#6f7885');

function pattern(id, color, state) {
  return svg('pattern', { id: id + state, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    svg('rect', { width: 8, height: 8, fill: safeColor(color) }), svg('path', { d: HATCHES[state % HATCHES.length], class: 'hatch' }));
}

/** Pixels of a hundredth of a row, not too many: a card takes half of the page, or all of a narrow one. */
const hundredth = () => Math.max(NARROWEST, (Math.min(innerWidth, 1600) / 2 - 190) / 100);

/** The runs of a window, cut to it. */
export const cut = (runs, from, until) => runs.filter((run) => run.until > from && run.from < until)
  .map((run) => ({ ...run, from: Math.max(run.from, from), until: Math.min(run.until, until) }));

/** What a row shows, in a sentence; the latest first, and not more than a listener can keep. */
export function sentence(runs, states) {
  const words = runs.slice(-5).reverse().map((run) => `${states[run.state] ?? run.state} for ${run.until - run.from} min`);
  return words.length ? words.join(', before that ') + (runs.length > 5 ? `, and ${runs.length - 5} earlier` : '') : 'nothing in this time';
}

function band(run, from, scale, id, states, start) {
  const x = (run.from - from) * scale;
  const width = (run.until - run.from) * scale;
  const name = states[run.state] ?? String(run.state);
  const rect = svg('rect', { x: x + '%', y: 0, width: width + '%', height: 26, fill: `url(#${id}${run.state})` },
    svg('title', {}, `${name}, ${stretch(start, run.from, run.until)}`));
  rect.style.width = `max(1px, ${width}%)`;
  const named = width * hundredth() > name.length * 9 + 16;
  return [rect, named && svg('svg', { x: x + '%', width: width + '%', height: 26 },
    svg('rect', { x: 4, y: 4, width: name.length * 8 + 8, height: 18, rx: 3, class: 'plate' }),
    svg('text', { x: 8, y: 17, 'aria-hidden': 'true' }, name))];
}

/** One row of bands. */
export function bands(runs, states, colors, from, until, start, label) {
  const id = `st${serial++}-`;
  const shown = cut(runs, from, until);
  const scale = 100 / Math.max(1, until - from);
  const used = [...new Set(shown.map((run) => run.state))];
  return svg('svg', { class: 'bands', role: 'img', 'aria-label': `${label}: ${sentence(shown, states)}` },
    svg('defs', {}, used.map((state) => pattern(id, colors[state] ?? '#6f7885', state))),
    svg('line', { x1: 0, x2: '100%', y1: 13, y2: 13, class: 'gap' }),
    shown.flatMap((run) => band(run, from, scale, id, states, start)));
}

function key(states, colors) {
  return el('ul', { class: 'legend' }, states.map((state, i) => {
    const id = `st${serial++}-`;
    return el('li', {}, svg('svg', { width: 14, height: 14, 'aria-hidden': 'true' }, svg('defs', {}, pattern(id, colors[i], i)),
      svg('rect', { width: 14, height: 14, rx: 2, fill: `url(#${id}${i})` })), state);
  }));
}

/** A chart of states: a row for each series, 20 on a page; its page is kept by the caller. */
export function stateChart(chart, from, until, start, page, turn) {
  const pages = Math.ceil(chart.series.length / ROWS);
  const rows = chart.series.slice(page * ROWS, page * ROWS + ROWS);
  return [
    rows.map((series) => el('div', { class: 'bandrow' }, el('span', {}, series.label),
      bands(series.runs, series.states, series.colors, from, until, start, series.label))),
    el('p', { class: 'ends' }, el('span', {}, clockTime(start, from)), el('span', {}, clockTime(start, until))),
    rows[0] && key(rows[0].states, rows[0].colors),
    pages > 1 && el('p', {}, el('button', { type: 'button', onclick: () => turn((page + 1) % pages) }, `Rows: page ${page + 1} of ${pages}`)),
  ];
}

/** The same as a table, the latest first. */
export const stateTable = (chart, from, until, start) => table(['Series', 'From', 'State', 'Minutes'],
  chart.series.flatMap((series) => cut(series.runs, from, until).reverse().map((run) =>
    [series.label, clockTime(start, run.from), series.states[run.state] ?? '?', String(run.until - run.from)])).slice(0, 250),
  { 'aria-label': `${chart.title}: ${plural(chart.series.length, 'row')} of states` });
