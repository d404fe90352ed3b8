// Where the pages get their data: what stands in a saved file, or what the server says.

const inert = document.getElementById('data');
const saved = inert ? JSON.parse(inert.textContent) : null;
const cache = new Map();
let latest = '';

/** Name of the extension whose pages are shown, where there are several; empty for the first. */
export let extension = '';
export const choose = (name) => { extension = name; };

export const isSaved = saved !== null;
export const leftOut = saved?.leftOut ?? '';

/** Forgets what is not of that state of the server; whether there was such, or nothing at all. */
export async function newer(version) {
  latest = `"${version}"`;
  await Promise.allSettled([...cache.values()].map((one) => one.asked));
  const old = [...cache].filter(([, one]) => one.version !== latest);
  old.forEach(([path]) => cache.delete(path));
  return old.length > 0 || cache.size === 0;
}

async function fetched(path, one) {
  const response = await fetch('data/' + path);
  one.version = response.headers.get('ETag');
  if (response.status === 404) {
    return null;
  }
  if (!response.ok) {
    throw new Error(`${response.status} ${await response.text()}`);
  }
  return response.json();
}

function remembered(path) {
  if (!cache.has(path)) {
    const one = {};
    one.asked = fetched(path, one);
    cache.set(path, one);
    one.asked.catch(() => cache.delete(path));
  }
  return cache.get(path).asked;
}

const part = (name, id) => (id === undefined ? saved[name] : saved[name]?.[id] ?? null);

/** A part of the data; null if there is no such thing. */
export async function load(name, id, at, off) {
  if (saved) {
    return part(name, id);
  }
  const query = new URLSearchParams();
  if (extension) { query.set('ext', extension); }
  if (id !== undefined) { query.set('id', id); }
  if (at !== undefined) { query.set('at', at); }
  if (off) { query.set('off', off); }
  return remembered(name + (query.size ? '?' + query : ''));
}
