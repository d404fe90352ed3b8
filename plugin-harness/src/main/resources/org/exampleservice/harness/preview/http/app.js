// Which page is shown, and when it is drawn again.
import { byId, el, occupied, renew } from './dom.js';
import { carried, choose, isSaved, load, newer, unload } from './data.js';
import { drawCharts, forgetCharts } from './chart.js';
import { timeBar } from './time.js';
import { details, device, group, link, technologies } from './pages.js';
import { alerts, events, rules, status } from './others.js';
import { settings } from './settings.js';
import { clockBar, clockNow, nothingYet, writable } from './gate.js';

const PAGES = { technologies, group, device, details, events, alerts, status, settings, rules };
const NAV = [['technologies', 'Technologies'], ['events', 'Events'], ['alerts', 'Alerts'], ['status', 'Status'], ['settings', 'Settings'], ['rules', 'Rules']];
const LAG = 2;
const BREATH = 100;
let overview = null;
let drawing = false;
let again = false;
let calm = false;
let place = '';
let leftOut = '';
let width = 0;

function address() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  const [page, id, tab] = path.split('/').map(decodeURIComponent);
  const wanted = new URLSearchParams(query ?? '');
  return { page: PAGES[page] ? page : 'technologies', id, tab, query: wanted };
}

function look() {
  const { query } = address();
  const follows = !query.has('at');
  const lag = query.get('lag') === 'on';
  const at = Math.max(overview.first, Math.min(overview.last, follows ? overview.last : Number(query.get('at'))));
  const frame = overview.frames.includes(Number(query.get('frame'))) ? Number(query.get('frame')) : 120;
  return { at: Math.max(overview.first, at), shownAt: Math.max(overview.first, lag ? at - LAG : at), last: overview.last, follows, frame, lag, off: query.get('off') ?? undefined, query: query.toString(), start: overview.start, setOff };
}

function change(edit) {
  const { query } = address();
  edit(query);
  const path = location.hash.replace(/^#\/?/, '').split('?')[0];
  history.replaceState(null, '', '#/' + path + (query.size ? '?' + query : ''));
  draw();
}

const set = (query, name, value) => (value === null || value === undefined || value === '' ? query.delete(name) : query.set(name, value));
const setOff = (off) => change((query) => set(query, 'off', off));
const go = (at, frame, lag) => change((query) => {
  set(query, 'at', at);
  if (frame !== undefined) { set(query, 'frame', frame === 120 ? null : frame); }
  if (lag !== undefined) { set(query, 'lag', lag ? 'on' : null); }
});

function header(view, page) {
  const names = [...new Set(overview.tiles.map((tile) => tile.extension))];
  renew(byId('plugin'), names.length < 2 ? [`${overview.plugin} ${overview.version}`]
    : [el('select', { 'aria-label': 'Extension', 'data-key': 'extension', onchange: (event) => { location.hash = link(view, ['group', 'device', 'details'].includes(page) ? 'technologies' : page, event.target.value); } },
      names.map((name) => el('option', { value: name, selected: name === overview.plugin }, name))), ' ' + overview.version]);
  renew(byId('nav'), NAV.map(([name, text]) => el('a', { href: link(view, name), 'data-key': 'nav-' + name, 'aria-current': name === page ? 'page' : undefined }, text)));
}

/** Asks for what the page needs while the overview is still on its way. */
function early(page, id, off) {
  const wanted = [page !== 'rules' && 'endpoints', id && page !== 'group' && 'entity', ['device', 'events'].includes(page) && 'events'];
  wanted.filter(Boolean).forEach((part) => load(part, part === 'entity' ? id : undefined, undefined, off).catch(() => {}));
}

/** Waits while somebody selects, whom news must not disturb; whether it had to. */
async function held() {
  const had = calm && occupied();
  while (calm && occupied()) {
    await new Promise((done) => { setTimeout(done, BREATH); });
  }
  return had;
}

/** The title and the content of the page, when nobody would be disturbed. */
async function drawn() {
  const { page, id, tab, query } = address();
  choose(query.get('ext') ?? '');
  const coming = load('overview', undefined, undefined, query.get('off') ?? undefined);
  early(page, id, query.get('off') ?? undefined);
  const clock = clockNow();
  clock.catch(() => {});
  overview = await coming;
  const now = await clock;
  if (overview === null) {
    clockBar(now);
    return nothingYet();
  }
  const view = look();
  const found = overview.last < 0 && !writable ? ['Preview', [el('p', { class: 'soft' }, 'Waiting for the first minute.')]]
    : await PAGES[page]({ ...view, at: view.shownAt }, overview, id || undefined, draw, tab);
  if (await held()) {
    return drawn();
  }
  header(view, page);
  timeBar(overview, look, go);
  clockBar(now);
  return found ?? ['Not here', [el('h1', {}, 'Not here'), el('p', {}, isSaved && leftOut ? leftOut : 'Nothing of that name was reported. '), el('a', { href: link(view, 'technologies') }, 'Technologies')]];
}

/** Draws the page as it now is; what comes in meanwhile is drawn afterwards. */
async function draw(isNews) {
  calm = isNews === true && (calm || !drawing);
  if (drawing) {
    again = true;
    return;
  }
  drawing = true;
  try {
    do {
      again = false;
      const [title, content] = await drawn();
      document.title = `${title} – Preview`;
      forgetCharts();
      const here = location.hash.split('?')[0];
      renew(byId('main'), content.flat(4));
      drawCharts();
      width = innerWidth;
      if (here !== place) {
        if (place) { scrollTo(0, 0); byId('main').focus({ preventScroll: true }); }
        place = here;
      }
    } while (again);
    document.body.dataset.drawn = String(Number(document.body.dataset.drawn ?? 0) + 1);
  } catch (error) {
    trouble(`This page cannot be drawn: ${error.message}`);
  } finally {
    drawing = false;
  }
}

function trouble(text) {
  byId('trouble').replaceChildren(...(text ? [el('pre', {}, text)] : []));
}

function listen() {
  let source = null;
  let waiting = 0;
  let last = -BREATH;
  let news = 0;
  const heard = (event) => {
    const { version, trouble: text } = JSON.parse(event.data);
    trouble(text);
    news = version;
    waiting ||= setTimeout(anew, last + BREATH - performance.now());
  };
  const anew = async () => {
    waiting = occupied() ? setTimeout(anew, 2 * BREATH) : 0;
    byId('connection').textContent = waiting ? 'held while you select' : 'live';
    if (!waiting) {
      last = performance.now();
      if (await newer(news)) { draw(true); }
    }
  };
  const open = () => {
    source = new EventSource('events');
    source.addEventListener('changed', heard);
    source.onopen = () => { byId('connection').textContent = 'live'; };
    source.onerror = () => { byId('connection').textContent = 'not connected'; };
  };
  document.addEventListener('visibilitychange', () => { document.hidden ? source.close() : open(); });
  open();
}

addEventListener('hashchange', draw);
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') { byId('why').close(); }
});
let resized = 0;
addEventListener('resize', () => { if (innerWidth !== width) { clearTimeout(resized); resized = setTimeout(draw, 150); } });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
addEventListener('DOMContentLoaded', async () => {
  if (isSaved) {
    leftOut = carried('left-out').data;
    byId('connection').textContent = 'saved';
    trouble(leftOut);
    return draw();
  }
  await draw();
  unload();
  listen();
});
