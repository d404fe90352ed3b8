// Where the pages get their data: what stands in a saved file, or what the server says.

const cache = new Map();
let latest = '';

/** Name of the extension whose pages are shown, where there are several; empty for the first. */
export let extension = '';
export const choose = (name) => { extension = name; };

export const isSaved = 'saved' in document.body.dataset;

const parts = () => [...document.querySelectorAll('[data-of]')];

/** What came with the page, by the address at which it would be asked for, and only once; undefined if it did not come. */
export function carried(address) {
  const part = parts().find((one) => one.dataset.of === address);
  part?.remove();
  return part && { version: part.dataset.version, data: JSON.parse(part.textContent) };
}

/** Lets go of what came with the page and was not needed. */
export const unload = () => parts().forEach((part) => part.remove());

/** Forgets what is not of that state of the server; whether there was such, or nothing at all. */
export async function newer(version) {
  latest = `"${version}"`;
  await Promise.allSettled([...cache.values()].map((one) => one.asked));
  const old = [...cache].filter(([, one]) => one.version !== latest);
  old.forEach(([path]) => cache.delete(path));
  return old.length > 0 || cache.size === 0;
}

async function fetched(path, one) {
  const part = carried('data/' + path);
  one.version = part?.version;
  if (part || isSaved) {
    return part?.data ?? null;
  }
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

/** A part of the data; null if there is no such thing. */
export async function load(name, id, at, off) {
  const query = new URLSearchParams();
  const wanted = isSaved ? { id } : { ext: extension, id, at, off };
  Object.entries(wanted).forEach(([key, value]) => { if (value !== undefined && value !== '') { query.set(key, value); } });
  return remembered(name + (query.size ? '?' + query : ''));
}
