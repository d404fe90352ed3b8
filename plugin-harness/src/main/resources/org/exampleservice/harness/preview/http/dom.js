// Elements made of data. Text only ever becomes text nodes and attribute values, never markup.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** An HTML element; attributes that begin with "on" are listeners. */
export const el = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);

/** An SVG element. */
export const svg = (tag, attributes = {}, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

export const byId = (id) => document.getElementById(id);

const nameOf = (element) => element.dataset.key ?? [element.closest('section')?.ariaLabel, element.getAttribute('href'), element.ariaLabel ?? element.textContent].join('|');

/** Finds elements again after their like were put in their place. */
function finderOf(parent, element) {
  const wanted = nameOf(element);
  const like = () => [...parent.querySelectorAll(element.tagName)].filter((other) => nameOf(other) === wanted);
  const place = like().indexOf(element);
  return () => like()[place];
}

/** What people did to the children, to be done again to those that follow: focus, caret, scrolling, what was opened. */
function doings(parent) {
  const again = [];
  const keep = (element, act) => { const find = finderOf(parent, element); again.push(() => { const found = find(); found && act(found); }); };
  parent.querySelectorAll('details[open]').forEach((one) => keep(one, (it) => { it.open = true; }));
  parent.querySelectorAll('.scroll, pre, textarea').forEach((one) => {
    const { scrollTop, scrollLeft } = one;
    if (scrollTop || scrollLeft) { keep(one, (it) => it.scrollTo(scrollLeft, scrollTop)); }
  });
  const active = document.activeElement;
  if (parent !== active && parent.contains(active)) {
    const { selectionStart, selectionEnd, selectionDirection } = active;
    keep(active, (it) => {
      it.focus({ preventScroll: true });
      if (typeof selectionStart === 'number') { it.setSelectionRange(selectionStart, selectionEnd, selectionDirection); }
    });
  }
  return () => again.forEach((act) => act());
}

const openList = CSS.supports('selector(:open)') ? 'select:open' : 'select:active';

/** Puts new children in the place of the old; what people did to those is done to what has the same key, or says the same. */
export function renew(parent, children) {
  if (parent.querySelector(openList)) {
    return;
  }
  const redo = doings(parent);
  parent.replaceChildren(...children.flat(Infinity).filter(Boolean));
  redo();
}

/** Whether somebody chooses from a list, marks text, or presses something, which drawing anew would undo. */
export const occupied = () => {
  const marked = getSelection();
  return (!marked.isCollapsed && !document.activeElement.matches('input, textarea') && byId('main').contains(marked.anchorNode)) || document.querySelector(':active, ' + openList) !== null;
};

/** A table of texts and elements. */
export const table = (heads, rows, attributes = {}) => el('div', { class: 'scroll', tabindex: 0, role: 'region', ...attributes },
  el('table', {},
    el('thead', {}, el('tr', {}, heads.map((head) => el('th', { scope: 'col' }, head)))),
    el('tbody', {}, rows.map((row) => el('tr', {}, row.map((cell) => el('td', {}, cell)))))));
