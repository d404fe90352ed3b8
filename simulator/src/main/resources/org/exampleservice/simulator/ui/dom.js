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

export const byId = (id) => document.getElementById(id);

/** A whole number with its thousands apart. */
export const count = (number) => Number(number).toLocaleString('en');

/** An instant of ISO 8601 as people read it. */
export const time = (instant) => instant.slice(0, 19).replace('T', ' ').replace('Z', '');

/** Says something to everybody, also to those who do not see it. */
export function notice(text) {
  byId('notice').textContent = text;
}
