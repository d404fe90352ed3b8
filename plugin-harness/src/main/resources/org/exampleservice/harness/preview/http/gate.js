// What changes an ActiveGate: its clock, its endpoints, its packages. The token is asked for when it is first needed, and
// kept for this tab alone.
import { byId, el, renew } from './dom.js';
import { carried, extension } from './data.js';

const KEPT = 'token';
const SPEEDS = [1, 10, 60, 300, 1000];
let busy = '';
let speed = 60;
let said = '';

/** Whether there is an ActiveGate behind the pages. */
export const writable = 'writable' in document.body.dataset;

/** What is deployed, of the extension that is shown. */
export async function deployed(name) {
  const response = await fetch('local/extensions/' + encodeURIComponent(name));
  return response.ok ? response.json() : { endpoints: [] };
}

function ask(problem) {
  const dialog = byId('why');
  const field = el('input', { type: 'password', id: 'token', autocomplete: 'off', required: true, autofocus: true });
  let given = '';
  dialog.replaceChildren(el('h2', { id: 'why-title' }, 'Token'), el('p', { role: 'alert' }, problem),
    el('form', { method: 'dialog', onsubmit: () => { given = field.value.trim(); } },
      el('label', { for: 'token' }, 'What stands in the file token of the data folder'), el('p', {}, field), el('button', {}, 'Use'), ' ',
      el('button', { type: 'button', onclick: () => dialog.close() }, 'Cancel')));
  dialog.showModal();
  return new Promise((done) => { dialog.addEventListener('close', () => done(given), { once: true }); });
}

/** Sends a change; null if no token is given, else whether it is done, and why not. */
export async function send(method, path, body) {
  for (let problem = ''; ; problem = 'That is another token.') {
    const token = sessionStorage.getItem(KEPT) ?? await ask(problem);
    if (!token) {
      return null;
    }
    const headers = { Authorization: 'Api-Token ' + token.replace(/[^!-~]/g, '?') };
    const response = await fetch(path, { method, body, headers: typeof body === 'string' ? { ...headers, 'Content-Type': 'application/json' } : headers });
    if (response.status !== 401) {
      sessionStorage.setItem(KEPT, token);
      const text = await response.text();
      const error = response.ok ? null : (() => { try { return JSON.parse(text).error; } catch { return null; } })();
      return { ok: response.ok, text, problem: response.ok ? '' : error?.message ?? text, reasons: error?.constraintViolations ?? [] };
    }
    sessionStorage.removeItem(KEPT);
  }
}

async function doing(what, path, body) {
  busy = what;
  said = '';
  clockBar(await clockNow());
  try {
    const answer = await send('POST', path, body && JSON.stringify(body));
    said = answer?.problem ?? '';
    if (answer?.ok && JSON.parse(answer.text).found === false) {
      said = 'A day has passed without one.';
    }
  } finally {
    busy = '';
    clockBar(await clockNow());
  }
}

/** How the clock stands by which extensions are run; null if there is none. */
export const clockNow = async () => (writable ? carried('local/clock')?.data ?? (await fetch('local/clock')).json() : null);

/** Draws the bar of that clock; the bar under it says which of the minutes is looked at. */
export function clockBar(clock) {
  if (!clock) {
    return;
  }
  const button = (key, text, path, body) => el('button', { type: 'button', 'data-key': 'gate-' + key, 'aria-disabled': String(busy !== ''), onclick: () => busy || doing(text, path, body) }, text);
  byId('gate').hidden = false;
  renew(byId('gate'), [
    el('b', {}, 'ActiveGate clock'),
    el('span', { class: 'now' }, clock.minutes ? clock.now.slice(0, 16).replace('T', ' ') : 'before the first minute'),
    el('span', { class: 'steps' }, button('minute', 'Run a minute', 'local/clock/step?minutes=1'), button('hour', 'Run an hour', 'local/clock/step?minutes=60'),
      ['event', 'error', 'change'].map((next) => button(next, 'Run to next ' + next, `local/clock/until?next=${next}&ext=${encodeURIComponent(extension)}`))),
    el('span', { class: 'steps' }, el('label', {}, 'Speed ', el('select', { 'data-key': 'gate-speed', onchange: (event) => { speed = Number(event.target.value); } },
      SPEEDS.map((times) => el('option', { value: times, selected: times === speed }, times + '×')))),
    clock.running ? button('run', 'Stop', 'local/clock', { running: false }) : button('run', 'Run on', 'local/clock', { running: true, scale: speed })),
    el('span', { role: 'status' }, busy ? busy + ' …' : said || (clock.running ? `running at ${clock.scale}×` : ''))]);
}

let card = null;

/** The card that sends a package, as the command upload does; always the same, so that a chosen file stays chosen. */
export const uploadCard = () => card ??= made();

function made() {
  const file = el('input', { type: 'file', accept: '.zip', required: true, id: 'package', 'data-key': 'package' });
  const told = el('p', { role: 'status' });
  const upload = async (event) => {
    event.preventDefault();
    const form = new FormData();
    form.append('file', file.files[0]);
    const answer = await send('POST', 'api/config/v1/plugins', form);
    told.textContent = answer ? answer.problem || 'Uploaded.' : '';
  };
  return el('details', { class: 'card', 'data-key': 'upload' }, el('summary', { 'data-key': 'upload-title' }, 'Upload an extension'),
    el('form', { onsubmit: upload }, el('label', { for: 'package' }, 'Package (zip) '), file, ' ', el('button', { 'data-key': 'upload-go' }, 'Upload')), told);
}

/** What is shown before anything is deployed. */
export const nothingYet = () => ['Technologies', [el('h1', {}, 'Nothing is deployed'), el('p', {}, 'Build the package of an extension and upload it.'), uploadCard()]];
