// The way to the simulator: reads, changes, and what it tells by itself.
import { byId, notice } from './dom.js';

/** Where this world's routes are, with a slash at the end, and where the app's are: the same unless this is a session's page. */
const WORLD = new URL('.', location.href).href;
export const APP = WORLD.replace(/\/sessions\/[^/]+\/$/, '/');
export const SESSION = decodeURIComponent(WORLD.slice(APP.length).split('/')[1] ?? '');

/** The address of a route; sessions are the app's affair. */
export const at = (path) => (/^\/admin\/sessions\b/.test(path) ? APP : WORLD) + path.slice(1);

let token = '';

async function problem(response) {
  try {
    return (await response.json()).detail;
  } catch {
    return 'the simulator answered ' + response.status;
  }
}

/** Reads JSON; throws what the simulator says when it does not answer. */
export async function read(path) {
  const response = await fetch(at(path));
  if (!response.ok) {
    throw new Error(await problem(response));
  }
  return response.json();
}

function askForToken() {
  const dialog = byId('token');
  const field = dialog.querySelector('input');
  field.value = '';
  dialog.returnValue = '';
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      token = dialog.returnValue === 'use' ? field.value : '';
      field.value = '';
      resolve(token !== '');
    }, { once: true });
    dialog.showModal();
  });
}

const send = (method, path) =>
  fetch(at(path), { method, headers: token ? { Authorization: 'Bearer ' + token } : {} });

/** Changes something; says so when it cannot be done. Asks for the token when it is missing or wrong. */
export async function change(method, path) {
  try {
    let response = await send(method, path);
    while (response.status === 401 && await askForToken()) {
      response = await send(method, path);
    }
    notice(response.ok ? '' : await problem(response));
    return response.ok;
  } catch {
    notice('the simulator does not answer');
    return false;
  }
}

/** Tells of every pulse while the page is seen; browsers allow few connections, so a hidden page gives its own up. */
export function watch(onPulse, onStatus) {
  let source = null;
  const open = () => {
    source = new EventSource(at('/ui/events'));
    source.addEventListener('open', () => onStatus('live'));
    source.addEventListener('pulse', (event) => onPulse(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      onStatus(source.readyState === EventSource.CLOSED ? 'not connected; reload to try again' : 'connection lost; trying again');
    });
  };
  document.addEventListener('visibilitychange', () => {
    source.close();
    if (document.hidden) {
      onStatus('paused');
    } else {
      open();
    }
  });
  open();
}

/** Runs an action at most once at a time; asked for meanwhile, it runs once more. */
export function coalesced(action, pauseMillis = 0) {
  let running = false;
  let again = false;
  return async function run() {
    again = true;
    if (running) {
      return;
    }
    running = true;
    while (again) {
      again = false;
      try {
        await action();
      } catch (failure) {
        notice(failure.message);
      }
      if (pauseMillis) {
        await new Promise((resolve) => { setTimeout(resolve, pauseMillis); });
      }
    }
    running = false;
  };
}
