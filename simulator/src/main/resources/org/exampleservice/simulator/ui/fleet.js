// The fleet as a list of which only the part that is seen is in the page.
import { byId, count, el, renew } from './dom.js';
import { coalesced, read } from './server.js';
import { commandLine, encoded, request } from './command.js';
import { swatch, timeline } from './timeline.js';

const ROW = 30;
const SPARE = 5;
export const MINUTES = 120;

/** Shows the fleet; onSelect is told of the node chosen, onData of all that came. */
export function fleet(world, onSelect) {
  const filter = el('input', { type: 'search', id: 'filter', maxlength: 200, placeholder: 'name, group, address or state', autocomplete: 'off' });
  const summary = el('p', { id: 'summary', role: 'status' });
  const states = el('p', { id: 'states' });
  const body = el('div', { role: 'rowgroup', class: 'body' });
  const head = el('div', { role: 'rowgroup' }, el('div', { role: 'row', class: 'row head', 'aria-rowindex': 1 },
    ...['Node', 'Group', 'State', 'Count', 'Last 2 hours'].map((title) => el('span', { role: 'columnheader' }, title))));
  const grid = el('div', { id: 'grid', role: 'grid', tabindex: 0, 'aria-label': 'Nodes', 'aria-colcount': 5, onkeydown: keyed, onscroll: scrolled }, head, body);
  let data = { found: 0, rows: [], from: 0 };
  let active = 0;
  let chosen = '';

  const visible = () => Math.max(1, Math.floor((grid.clientHeight - ROW) / ROW));
  const first = () => Math.max(0, Math.floor(grid.scrollTop / ROW) - SPARE);
  const key = (row) => JSON.stringify([row.group, row.node]);

  const refresh = coalesced(async () => {
    const from = first();
    const limit = Math.min(100, visible() + 2 * SPARE);
    const answer = await read(`/ui/fleet?filter=${encoded(filter.value)}&from=${from}&limit=${limit}&history=${MINUTES}`);
    data = { ...answer, from };
    active = Math.max(0, Math.min(active, data.found - 1));
    render();
  });

  function row(node, index) {
    const strip = el('span', { role: 'gridcell', class: 'strip' });
    const width = Math.max(60, head.querySelector('.head').lastChild.clientWidth);
    strip.append(timeline(node.runs, data.step - MINUTES + 1, data.step, width, ROW - 10));
    const element = el('div', { role: 'row', class: 'row', id: 'row-' + index, 'aria-rowindex': index + 2, 'aria-selected': String(key(node) === chosen), onclick: () => choose(index) },
      el('span', { role: 'gridcell', title: node.node }, node.node),
      el('span', { role: 'gridcell', title: node.group }, node.group),
      el('span', { role: 'gridcell', title: node.state, class: 'state' }, swatch(node.state), node.state),
      el('span', { role: 'gridcell', class: 'number' }, node.counter === null ? 'none' : node.counter),
      strip);
    element.classList.toggle('active', index === active);
    element.style.transform = `translateY(${index * ROW}px)`;
    return element;
  }

  function render() {
    body.style.height = data.found * ROW + 'px';
    grid.setAttribute('aria-rowcount', data.found + 1);
    body.replaceChildren(...data.rows.map((node, i) => row(node, data.from + i)));
    mark();
    const all = world.mostNodes > data.seen && data.seen >= 10000 ? `the first ${count(data.seen)} of ${count(world.mostNodes)} nodes` : `${count(data.seen)} nodes`;
    const said = filter.value ? `${count(data.found)} of ${all}` : all;
    if (summary.textContent !== said) {
      summary.textContent = said;
    }
    renew(states, Object.entries(data.states).map(([state, number]) =>
      el('button', { type: 'button', 'data-key': state, class: 'chip', title: 'Filter by ' + state, onclick: () => search(state) }, swatch(state), `${state} ${count(number)}`)), filter);
  }

  function mark() {
    body.querySelectorAll('.active').forEach((element) => element.classList.remove('active'));
    const element = byId('row-' + active);
    element?.classList.add('active');
    if (element) {
      grid.setAttribute('aria-activedescendant', element.id);
    } else {
      grid.removeAttribute('aria-activedescendant');
    }
  }

  function search(text) {
    filter.value = text;
    searched();
    filter.focus();
  }

  function searched() {
    active = 0;
    grid.scrollTop = 0;
    shown.update();
    refresh();
  }

  function scrolled() {
    if (first() < data.from || first() + visible() > data.from + data.rows.length) {
      refresh();
    }
  }

  function choose(index) {
    const node = data.rows[index - data.from];
    if (node) {
      active = index;
      chosen = key(node);
      body.querySelectorAll('[role=row]').forEach((element) => element.setAttribute('aria-selected', String(element.id === 'row-' + index)));
      mark();
      onSelect(node);
    }
  }

  function keyed(event) {
    const page = visible();
    const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -data.found, End: data.found };
    if (event.key === 'Enter' || event.key === ' ') {
      choose(active);
    } else if (event.key in moves) {
      active = Math.max(0, Math.min(data.found - 1, active + moves[event.key]));
      const top = active * ROW;
      grid.scrollTop = Math.min(top, Math.max(grid.scrollTop, top - (page - 1) * ROW));
      scrolled();
      mark();
    } else {
      return;
    }
    event.preventDefault();
  }

  filter.addEventListener('input', searched);
  const shown = commandLine(() => request('GET', '/admin/truth?limit=100'), 'the fleet');
  byId('fleet').append(
    el('p', { class: 'tools' }, el('label', { for: 'filter' }, 'Filter '), filter), summary, states, grid, shown.element);
  new ResizeObserver(refresh).observe(grid);
  return refresh;
}
