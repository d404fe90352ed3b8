// Events, alerts, status and rules.
import { el, svg, table } from './dom.js';
import { isSaved, load } from './data.js';
import { clockTime, dayTime, plural, stretch } from './format.js';
import { bands } from './states.js';
import { chartFigure } from './chart.js';
import { crumbs, lineSeries, link, plain } from './pages.js';

const eventLooks = { off: new Set(), open: new Set(), page: 0 };
const BUCKETS = 24;
const EVENTS = 50;

function buckets(events, view, from) {
  const until = view.at + 1;
  const width = Math.max(1, Math.ceil((until - from) / BUCKETS));
  const counts = Array.from({ length: Math.ceil((until - from) / width) }, (_, i) => events.filter((event) => event.from < from + (i + 1) * width && event.until > from + i * width).length);
  const most = Math.max(1, ...counts);
  return el('figure', { class: 'chart', 'aria-label': `Events in buckets of ${plural(width, 'minute')}` },
    svg('svg', { class: 'buckets', role: 'img', viewBox: `0 0 ${counts.length * 20} 60`, preserveAspectRatio: 'none', 'aria-label': counts.map((count, i) => (count ? `${clockTime(view.start, from + i * width)}: ${count}` : '')).filter(Boolean).join(', ') || 'no events' },
      counts.map((count, i) => svg('rect', { x: i * 20 + 2, width: 16, y: 58 - (count / most) * 54, height: (count / most) * 54 + 1 }, svg('title', {}, `${clockTime(view.start, from + i * width)}: ${count}`)))),
    el('p', { class: 'ends' }, el('span', {}, clockTime(view.start, from)), el('span', {}, `at most ${most} in ${plural(width, 'minute')}`), el('span', {}, clockTime(view.start, until))));
}

function eventRow(event, view, key, again) {
  const open = eventLooks.open.has(key);
  const pairs = [['Entity', event.entity], ...Object.entries(event.texts).map(([name, text]) => [name, event.trimmed.includes(name) ? [text.slice(0, -3), el('s', { 'aria-label': 'cut at its limit' }, '...')] : text]), ['Time', stretch(view.start, event.from, event.until)], ...Object.entries(event.properties)];
  return el('div', { class: 'event' }, el('button', { type: 'button', class: 'row', 'aria-expanded': String(open), 'data-key': key, onclick: () => { open ? eventLooks.open.delete(key) : eventLooks.open.add(key); again(); } },
    el('b', {}, event.title), el('span', {}, event.shown), el('span', {}, event.entity), el('span', {}, dayTime(view.start, event.from))),
  open && el('dl', {}, pairs.map(([name, value]) => [el('dt', {}, name), el('dd', {}, value)])));
}

export async function events(view, overview, id, again) {
  const all = (await load('events', undefined, undefined, view.off)).filter((event) => !id || event.entityId === id);
  const from = Math.max(overview.first, view.at + 1 - view.frame);
  const inFrame = all.filter((event) => event.from <= view.at && event.until > from);
  const types = [...new Set(all.map((event) => event.shown))].sort();
  const shown = inFrame.filter((event) => !eventLooks.off.has(event.shown)).reverse();
  const pages = Math.max(1, Math.ceil(shown.length / EVENTS));
  const page = Math.min(eventLooks.page, pages - 1);
  const entity = id && await load('entity', id, undefined, view.off);
  return ['Events', [crumbs(['Technologies', link(view, 'technologies')], ...(entity ? [[entity.name, link(view, 'device/' + id)]] : []), ['Events']),
    el('h1', {}, plural(inFrame.length, 'event') + (entity ? ' of ' + entity.name : '')),
    el('section', { class: 'card', 'aria-label': 'Events' }, buckets(shown, view, from),
      el('p', { class: 'tools' }, types.map((type) => el('button', { type: 'button', 'data-key': 'type-' + type, 'aria-pressed': String(!eventLooks.off.has(type)), onclick: () => { eventLooks.off.has(type) ? eventLooks.off.delete(type) : eventLooks.off.add(type); again(); } }, `${type} (${inFrame.filter((event) => event.shown === type).length})`))),
      shown.length === 0 ? el('p', { class: 'soft' }, 'No event in this time.') : shown.slice(page * EVENTS, page * EVENTS + EVENTS).map((event) => eventRow(event, view, `event-${event.entityId}-${event.type}-${event.from}`, again)),
      pages > 1 && el('button', { type: 'button', 'data-key': 'more', onclick: () => { eventLooks.page = (page + 1) % pages; again(); } }, `Page ${page + 1} of ${pages}`))]];
}

function alertCard(alert, i, view) {
  const spans = alert.spans.filter((span) => span.from <= view.at);
  const open = spans.some((span) => span.from <= view.at && (!span.closed || span.until > view.at));
  const first = Math.max(alert.from, view.at + 1 - alert.samples);
  const dots = Array.from({ length: view.at + 1 - first }, (_, j) => alert.violating.includes(first + j));
  const series = [[alert.metric, '#00a6fb'], ['threshold', '#c43d5c']].map(([label, color], place) => lineSeries(label, place, { label, unit: alert.unit }, color));
  const chart = { ...plain('alert-' + i, `${alert.metric} of ${alert.entity}${alert.series ? ', ' + alert.series : ''}`, series), spans };
  return el('section', { class: 'card', 'aria-label': alert.name },
    el('h2', {}, alert.name),
    el('p', {}, el('b', { class: open ? 'badge bad' : 'badge' }, open ? 'open' : 'closed'), ` ${alert.type}: ${alert.rule}`),
    el('p', {}, 'Window: ', el('span', { class: 'dots', role: 'img', 'aria-label': `${dots.filter(Boolean).length} of the last ${dots.length} minutes violate` }, dots.map((bad) => el('i', { class: bad ? 'bad' : '' })))),
    chartFigure(chart, { from: alert.from, numbers: [alert.values, alert.values.map(() => alert.threshold)] }, { start: view.start, at: view.at, from: Math.max(alert.from, view.at + 1 - view.frame), until: view.at + 1 }),
    spans.length > 0 && table(['Opened', 'Closed', 'Text'], spans.slice(-20).reverse().map((span) => [dayTime(view.start, span.from), span.closed && span.until <= view.at ? dayTime(view.start, span.until) : 'still open', span.text]), { 'aria-label': 'Openings' }),
    alert.note && el('p', { class: 'soft' }, alert.note));
}

export async function alerts(view) {
  const all = await load('alerts', undefined, undefined, view.off) ?? [];
  return ['Alerts', [crumbs(['Alerts']), el('h1', {}, plural(all.length, 'alert') + ' watched'),
    all.length === 0 ? el('p', { class: 'soft' }, 'No metric with alert_settings was reported.') : el('div', { class: 'grid' }, all.slice(0, 40).map((alert, i) => alertCard(alert, i, view)))]];
}

const STATUS_STATES = ['fine', 'not fine'];
const STATUS_COLORS = ['#3f9a60', '#c43d5c'];

function endpointSection(endpoint, view, overview) {
  const runs = endpoint.statuses.map((status) => ({ from: status.from, until: status.until, state: status.fine ? 0 : 1 }));
  return el('section', { class: 'card', 'aria-label': endpoint.name }, el('h2', {}, endpoint.name),
    bands(runs, STATUS_STATES, STATUS_COLORS, overview.first, overview.last + 1, view.start, 'Status of all minutes'),
    el('p', { class: 'ends' }, el('span', {}, clockTime(view.start, overview.first)), el('span', {}, clockTime(view.start, overview.last + 1))),
    table(['Minutes', 'Status', 'Message'], endpoint.statuses.slice(-200).reverse().map((status) => [stretch(view.start, status.from, status.until),
      el('b', { class: status.fine ? 'badge' : 'badge bad' }, status.shown), [status.description || (status.turn === 'QUERIED' ? '' : status.turn.toLowerCase().replaceAll('_', ' ')),
        status.trace && el('details', { 'data-key': `trace-${endpoint.name}-${status.from}` }, el('summary', {}, 'Traceback'), el('pre', { tabindex: 0 }, status.trace))]]), { 'aria-label': 'Statuses, table' }),
    endpoint.losses.length > 0 && [el('h3', {}, 'Reported and lost'), table(['What', 'Of', 'Reason', 'Times', 'First', 'The runtime says'], endpoint.losses.map((loss) => [loss.what, loss.entity, `${loss.reason} (${loss.source})`, loss.times.toLocaleString('en'), clockTime(view.start, loss.first), loss.detail]), { 'aria-label': 'Losses, table' })],
    endpoint.log.length > 0 && el('details', { 'data-key': 'log-' + endpoint.name }, el('summary', { 'data-key': 'log-title-' + endpoint.name }, `Log, the newest ${plural(endpoint.log.length, 'line')}`),
      table(['Time', 'Level', 'From', 'Message'], endpoint.log.slice().reverse().map((line) => [clockTime(view.start, line.minute), line.level, line.source, line.message]), { 'aria-label': 'Log, table' })));
}

export async function status(view, overview) {
  const endpoints = await load('endpoints', undefined, undefined, view.off);
  return ['Status', [crumbs(['Status']), el('h1', {}, 'Status'), endpoints.map((endpoint) => endpointSection(endpoint, view, overview)),
    el('section', { class: 'card', 'aria-label': 'Findings' }, el('h2', {}, plural(overview.notices.length, 'finding')),
      overview.notices.length > 0 && table(['Severity', 'Where', 'Finding'], overview.notices.map((one) => [el('b', { class: one.severity === 'error' ? 'badge bad' : 'badge' }, one.severity), one.place || one.pointer, one.text]), { 'aria-label': 'Findings, table' }))]];
}

export async function rules(view, overview) {
  const toggled = (id, on) => { const off = new Set((view.off ?? '').split(',').filter(Boolean)); on ? off.delete(id) : off.add(id); return [...off].join(','); };
  return ['Rules', [crumbs(['Rules']), el('h1', {}, 'Rules behind the numbers'),
    el('p', {}, 'This is a preview, drawn from public documents. What no document states is marked as inferred' + (isSaved ? '.' : ', and can be switched off.')),
    table(['Rule', 'Says', 'Source', 'In force'], overview.rules.map((rule) => [rule.id, rule.text, rule.source + (rule.inferred ? ', inferred' : ''),
      rule.inferred && !isSaved ? el('input', { type: 'checkbox', checked: rule.on, 'data-key': 'rule-' + rule.id, 'aria-label': rule.id, onchange: (event) => view.setOff(toggled(rule.id, event.target.checked)) }) : rule.on ? 'yes' : 'no']), { 'aria-label': 'Rules, table' })]];
}

