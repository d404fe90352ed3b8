// For each control the same as a command line.
import { el, notice } from './dom.js';
import { at, change } from './server.js';

const shell = (text) => "'" + text.replaceAll("'", "'\\''") + "'";
const plain = (text) => /^[\w.~:/?&=%+-]+$/.test(text) && !/[?&]/.test(text);

let needsToken = false;

/** Whether commands must send the token; they name a variable, never the token itself. */
export function setNeedsToken(needed) {
  needsToken = needed;
}

/** A value for a query, such that no shell reads anything into it. */
export const encoded = (text) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase());

/**
 * What a control does: a method, a path, and perhaps an entry of a timeline, which is easier read as it is.
 */
export const request = (method, path, entry) => ({ method, path, entry });

export function commandText({ method, path, entry }) {
  const url = at(path);
  const words = ['curl'];
  if (method !== 'GET') {
    words.push('-X', method);
  }
  if (needsToken && method !== 'GET') {
    words.push('-H', '"Authorization: Bearer $ADMIN_TOKEN"');
  }
  if (entry !== undefined) {
    words.push('-G', '--data-urlencode', shell('entry=' + entry));
  }
  words.push(plain(url) ? url : shell(url));
  return words.join(' ');
}

export const perform = ({ method, path, entry }) =>
  change(method, entry === undefined ? path : path + '?entry=' + encoded(entry));

async function copy(text, button) {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    notice('the browser does not let the page copy; mark the command and copy it');
  }
}

/** The command of a request that may change as fields are filled in; call update when they were. */
export function commandLine(current, name) {
  const code = el('code', {});
  const button = el('button', { type: 'button', class: 'quiet', 'aria-label': 'Copy the command: ' + name, onclick: () => copy(code.textContent, button) }, 'Copy');
  const element = el('span', { class: 'command' }, code, button);
  const update = () => {
    const text = commandText(current());
    if (code.textContent !== text) {
      code.textContent = text;
      button.textContent = 'Copy';
    }
  };
  update();
  return { element, update };
}

/** A control: perhaps fields, a button, and the command beside it. */
export function control(name, current, ...fields) {
  const command = commandLine(current, name);
  const onsubmit = (event) => {
    event.preventDefault();
    perform(current());
  };
  const button = el('button', { type: 'submit' }, name);
  const form = el('form', { class: 'control', onsubmit, oninput: command.update, onchange: command.update },
    el('span', { class: 'action' }, ...fields, button), command.element);
  form.update = command.update;
  return form;
}
