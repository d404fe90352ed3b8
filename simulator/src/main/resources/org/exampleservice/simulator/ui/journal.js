// The last requests to demo routes.
import { byId, count, el, time } from './dom.js';
import { coalesced, read } from './server.js';
import { commandLine, request } from './command.js';

const ROWS = 50;

/** Shows the journal; returns how to look again, at most twice a second. */
export function journal() {
  const total = el('p', { class: 'hint' }, 'None yet.');
  const body = el('tbody', {});

  const row = (entry) => el('tr', {},
    el('td', { class: 'number' }, count(entry.number)), el('td', {}, time(entry.at)), el('td', {}, entry.method),
    el('td', { class: 'path', title: entry.path }, entry.path), el('td', {}, entry.status ?? 'no answer'), el('td', {}, entry.fault ?? ''));

  const refresh = coalesced(async () => {
    const { total: all, entries } = await read('/admin/journal?limit=' + ROWS);
    body.replaceChildren(...entries.map(row));
    total.textContent = all > entries.length ? `The last ${entries.length} of ${count(all)}.` : all ? `${count(all)} in all.` : 'None yet.';
  }, 500);

  const shown = commandLine(() => request('GET', '/admin/journal?limit=' + ROWS), 'the requests');
  byId('journal').append(total,
    el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'The last requests' },
      el('table', {}, el('thead', {}, el('tr', {}, ...['No', 'At', 'Method', 'Path', 'Status', 'Fault'].map((title) => el('th', { scope: 'col' }, title)))), body)),
    shown.element);
  return refresh;
}
