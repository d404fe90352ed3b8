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
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** An HTML element; attributes that begin with "on" are listeners. */
export function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** An SVG element. */
export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** Puts new children in the place of the old; the focus stays on what has the same key, or else goes to a fallback. */
export function renew(parent, children, fallback) {
  const focused = parent.contains(document.activeElement) ? document.activeElement.dataset.key ?? '' : null;
  parent.replaceChildren(...children);
  if (focused !== null) {
    (parent.querySelector(`[data-key="${CSS.escape(focused)}"]`) ?? fallback).focus();
  }
}

export const byId = (id) => document.getElementById(id);

/** A whole number with its thousands apart. */
export const count = (number) => Number(number).toLocaleString('en');

/** An instant of ISO 8601 as people read it. */
export const time = (instant) => instant.slice(0, 19).replace('T', ' ').replace('Z', '');

/** Says something to everybody, also to those who do not see it. */
export function notice(text) {
  byId('notice').textContent = text;
}
