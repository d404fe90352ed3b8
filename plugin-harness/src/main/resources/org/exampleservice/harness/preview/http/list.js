// A table of any length: only the rows in sight are there; sorted and filtered where it stands.
import { el, renew } from './dom.js';

const ROW = 32;
const SIGHT = 14;
const MORE = 6;

/**
 * Columns have a title, a compare (of two places) and a cell (of a place); rows are places. What was typed, sorted and
 * chosen is kept in the look, which belongs to the caller.
 */
export function virtualList({ label, columns, texts, look, open, chosen, choose }) {
  const all = texts.map((_, i) => i);
  const small = texts.map((text) => text.toLowerCase());
  const body = el('div', { class: 'vbody', role: 'rowgroup' });
  const count = el('span', { class: 'soft', role: 'status' });
  let rows = all;

  const cells = (place) => [
    choose && el('span', { role: 'gridcell' }, el('input', { type: 'checkbox', 'aria-label': `Compare ${texts[place]}`, 'data-key': 'choose-' + place, ...(chosen.has(place) ? { checked: true } : {}), onchange: () => choose(place) })),
    ...columns.map((column, i) => el('span', { role: 'gridcell', class: i > 0 ? 'number' : '' },
      i === 0 ? el('a', { href: open(place), 'data-key': 'open-' + place }, texts[place]) : column.cell(place)))];

  const draw = () => {
    const first = Math.max(0, Math.floor(box.scrollTop / ROW) - MORE);
    const inSight = rows.slice(first, first + SIGHT + 2 * MORE);
    body.style.height = rows.length * ROW + 'px';
    renew(body, inSight.map((place, i) => {
      const row = el('div', { class: 'vrow', role: 'row', 'aria-rowindex': first + i + 2 }, cells(place));
      row.style.top = (first + i) * ROW + 'px';
      return row;
    }));
  };

  const select = () => {
    const wanted = look.filter.trim().toLowerCase();
    rows = wanted ? all.filter((i) => small[i].includes(wanted)) : [...all];
    const column = columns[look.sort];
    if (column) {
      rows.sort((a, b) => (look.down ? -1 : 1) * column.compare(a, b) || a - b);
    }
    count.textContent = rows.length === all.length ? all.length.toLocaleString('en') : `${rows.length.toLocaleString('en')} of ${all.length.toLocaleString('en')}`;
    grid.setAttribute('aria-rowcount', rows.length + 1);
    draw();
  };

  const heads = columns.map((column, i) => el('span', { role: 'columnheader', class: i > 0 ? 'number' : '', 'aria-sort': look.sort === i ? (look.down ? 'descending' : 'ascending') : 'none' },
    el('button', { type: 'button', class: 'quiet', 'data-key': 'sort-' + i, onclick: () => {
      look.down = look.sort === i ? !look.down : i > 0;
      look.sort = i;
      heads.forEach((head, j) => head.setAttribute('aria-sort', j === i ? (look.down ? 'descending' : 'ascending') : 'none'));
      select();
    } }, column.title)));
  const filter = el('input', { type: 'search', 'data-key': 'filter', value: look.filter, 'aria-label': `Filter ${label}`, placeholder: 'Filter', oninput: () => { look.filter = filter.value; box.scrollTop = 0; select(); } });
  const head = el('div', { role: 'rowgroup' }, el('div', { class: 'vrow vhead', role: 'row', 'aria-rowindex': 1 },
    choose && el('span', { role: 'columnheader' }, el('span', { class: 'sr' }, 'Compare')), heads));
  const grid = el('div', { role: 'grid', 'aria-label': label, class: choose ? 'vgrid choosing' : 'vgrid' }, head, body);
  grid.style.setProperty('--columns', columns.length - 1);
  const box = el('div', { class: 'vbox', tabindex: 0, role: 'region', 'aria-label': `${label}, scrolling`, onscroll: () => { look.scroll = box.scrollTop; draw(); } }, grid);
  select();
  requestAnimationFrame(() => { box.scrollTop = look.scroll ?? 0; });
  return [el('p', { class: 'tools' }, filter, count), box];
}
