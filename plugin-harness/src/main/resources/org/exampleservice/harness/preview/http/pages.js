// The pages of groups and devices.
import { el, table } from './dom.js';
import { extension, load } from './data.js';
import { plural, shownValue, stretch } from './format.js';
import { chartFigure } from './chart.js';
import { virtualList } from './list.js';
import { whyMetric } from './why.js';
import { uploadCard, writable } from './gate.js';

const listLooks = new Map();
const lookFor = (id) => {
  if (!listLooks.has(id)) {
    listLooks.set(id, { filter: '', sort: 0, down: false, chosen: new Set() });
  }
  return listLooks.get(id);
};

const compareTexts = (texts) => (a, b) => texts[a].localeCompare(texts[b], 'en', { numeric: true });

/** Link to a page, which keeps the minute and the time frame; those of another extension have minutes of their own. */
export function link(view, path, other) {
  const query = new URLSearchParams(view.query);
  if (other !== undefined && other !== extension) {
    query.set('ext', other);
    query.delete('at');
    query.delete('off');
  }
  return '#/' + path + (query.size ? '?' + query : '');
}

export const crumbs = (...parts) => el('nav', { class: 'crumbs', 'aria-label': 'Breadcrumb' }, el('ol', {}, parts.map(([text, href]) => el('li', {}, href ? el('a', { href }, text) : el('span', { 'aria-current': 'page' }, text)))));

/** Minutes in which an endpoint was not fine, as spans. */
export const failures = (endpoints) => endpoints.flatMap((endpoint) => endpoint.statuses.filter((status) => !status.fine).map((status) => ({ ...status, endpoint: endpoint.name })));

/** A failing endpoint as a row of its own, wherever its data would be. */
export function failureRows(endpoints, view) {
  return failures(endpoints).filter((one) => one.from <= view.at && one.until > view.at - view.frame).slice(-5).map((one) => el('div', { class: 'failure' },
    el('b', {}, `${one.endpoint}: ${one.shown}`), el('span', {}, stretch(view.start, one.from, one.until)), el('span', {}, one.description), el('a', { href: link(view, 'status') }, 'Status')));
}

const context = (view, entity, endpoints) => ({
  start: view.start, at: view.at, until: view.at + 1, from: Math.max(entity.from, view.at + 1 - view.frame), failed: failures(endpoints),
});

function metricBox(metric, entity, view) {
  const shown = metric.shown.find((one) => one.frame === view.frame) ?? metric.shown[0];
  const value = entity.numbers[shown.points][view.at - entity.from] ?? null;
  return el('div', { class: 'metric' }, el('span', { class: 'big' }, shownValue(value, metric)), el('span', {}, metric.label),
    el('button', { type: 'button', class: 'quiet', 'data-key': 'why-' + metric.label, 'aria-label': `Why ${metric.label}`, onclick: () => whyMetric(metric, entity, view.at, view.frame, view.start) }, 'why?'));
}

const infobox = (title, entity, view, empty) => el('section', { class: 'card infobox', 'aria-label': 'Key metrics' }, el('h2', {}, title),
  entity.keyMetrics.length ? el('div', { class: 'metrics' }, entity.keyMetrics.map((metric) => metricBox(metric, entity, view))) : el('p', { class: 'soft' }, empty));

function properties(entity, at) {
  const rows = entity.properties.map(({ key, values }) => [key, values.filter((one) => one.minute <= at).pop()?.value]).filter(([, value]) => value !== undefined);
  return el('section', { class: 'card', 'aria-label': 'Properties' }, el('h2', {}, plural(rows.length, 'property').replace('propertys', 'properties')),
    rows.length > 0 && el('dl', {}, rows.map(([key, value]) => [el('dt', {}, key || '(no key)'), el('dd', {}, value)])));
}

const charts = (list, prefix) => list.map((chart, i) => ({ ...chart, id: prefix + '-' + i }));

function byGroup(list, draw) {
  const groups = new Map();
  list.forEach((chart) => groups.set(chart.group, [...(groups.get(chart.group) ?? []), chart]));
  return [...groups].map(([name, some]) => el('section', { 'aria-label': name || 'Charts' }, el('h2', {}, name || 'Charts'), el('div', { class: 'grid' }, some.map(draw))));
}

export async function technologies(view, overview) {
  const look = lookFor('technologies');
  const tiles = overview.tiles;
  const to = (tile, group) => link(view, 'group/' + group.id, writable ? tile.extension : undefined);
  return ['Technologies', [crumbs(['Technologies']), el('h1', {}, plural(tiles.reduce((sum, tile) => sum + tile.groups.length, 0), 'group') + ' running'),
    failureRows(await load('endpoints', undefined, undefined, view.off), view), writable && uploadCard(),
    el('div', { class: 'tiles' }, tiles.map((tile) => el('section', { class: 'card tile', 'aria-label': tile.technology },
      el('h2', {}, tile.groups.length === 1 ? el('a', { href: to(tile, tile.groups[0]) }, tile.technology) : tile.technology),
      el('p', {}, plural(tile.groups.length, 'group'), writable && [' · ', el('a', { href: link(view, 'settings', tile.extension) }, 'Settings')]),
      tile.groups.length > 1 && (tile.groups.length > 12
        ? virtualList({ label: 'Groups', texts: tile.groups.map((group) => group.name), look, open: (i) => to(tile, tile.groups[i]), columns: [{ title: 'Group', compare: compareTexts(tile.groups.map((group) => group.name)) }, { title: 'Devices', compare: (a, b) => tile.groups[a].devices - tile.groups[b].devices, cell: (i) => String(tile.groups[i].devices) }] })
        : el('ul', {}, tile.groups.map((group) => el('li', {}, el('a', { href: to(tile, group) }, group.name), ' ', plural(group.devices, 'device'))))),
      el('p', { class: 'instances' }, el('span', { class: 'glyphbox', 'aria-hidden': 'true' }, (tile.technology[0] ?? '?').toUpperCase()), el('b', {}, tile.devices.toLocaleString('en')), ' Instances'))))]];
}

/** A line without steps behind it. */
export const lineSeries = (label, points, column, color) => ({ label, key: column.label, unit: column.unit, type: 'line', color, right: false, stacked: false, points, coarse: -1, raw: [], why: [], states: [], colors: [], runs: [] });
/** A chart without notes. */
export const plain = (id, title, series) => ({ id, title, description: '', state: false, series, notes: [], elsewhere: '' });
const COLORS = ['#00a6fb', '#c9681a', '#5b8c2a', '#8e5bc0', '#c43d5c', '#1d8a86', '#a38212', '#4e6fd0'];

async function compared(group, chosen, view, endpoints) {
  const devices = (await Promise.all([...chosen].map((place) => load('entity', group.ids[place], undefined, view.off)))).filter((device) => device?.keyMetrics.length);
  if (devices.length < 2) {
    return el('p', { class: 'soft card' }, 'Choose 2 to 8 devices to see them over each other.');
  }
  const from = Math.max(...devices.map((device) => device.from));
  const numbers = devices.map((device) => device.numbers[device.keyMetrics[0].merged].slice(from - device.from));
  const metric = devices[0].keyMetrics[0];
  const series = devices.map((device, i) => lineSeries(device.name, i, metric, COLORS[i]));
  return chartFigure(plain('compare', `${metric.label}, compared`, series), { from, numbers }, context(view, { from }, endpoints));
}

function bandChart(group, column, i, view, endpoints) {
  const series = [['greatest', column.high], ['median', column.middle], ['least', column.low]].map(([name], j) => lineSeries(name, j, column, COLORS[j]));
  return chartFigure(plain('band-' + i, `${column.label} of all devices`, series), { from: group.entity.from, numbers: [column.high, column.middle, column.low] }, context(view, group.entity, endpoints));
}

export async function group(view, overview, id, again) {
  const [data, endpoints] = await Promise.all([load('group', id, view.at, view.off), load('endpoints', undefined, undefined, view.off)]);
  if (!data) {
    return null;
  }
  const look = lookFor(id);
  const over = await compared(data, look.chosen, view, endpoints);
  const moment = Math.max(0, data.minutes.findLastIndex((minute) => minute <= view.at));
  const here = data.present[moment] ?? [];
  const columns = data.columns.map((column) => ({
    title: column.label, cell: (i) => shownValue(column.values[moment]?.[i] ?? null, column),
    compare: (a, b) => (column.values[moment]?.[a] ?? -Infinity) - (column.values[moment]?.[b] ?? -Infinity) || 0,
  }));
  const presence = { title: 'This minute', cell: (i) => (here[i] ? 'reported' : 'not reported'), compare: (a, b) => (here[a] ?? 0) - (here[b] ?? 0) };
  const technology = overview.tiles.find((tile) => tile.extension === overview.plugin)?.technology ?? '';
  return [data.entity.name, [crumbs(['Technologies', link(view, 'technologies')], [data.entity.name]), el('h1', {}, data.entity.name),
    failureRows(endpoints, view),
    el('div', { class: 'two' }, infobox(`${technology} (${data.ids.length.toLocaleString('en')}), aggregated key metrics`, data.entity, view, '–'), properties(data.entity, view.at)),
    el('section', { class: 'card', 'aria-label': 'Devices' }, el('h2', {}, plural(data.ids.length, 'device')),
      data.leftOut > 0 && el('p', { class: 'note' }, `${data.leftOut} more are left out.`),
      data.minutes[moment] !== view.at && el('p', { class: 'note' }, `The table is of minute ${data.minutes[moment] + 1}: the file has not room for all minutes.`),
      virtualList({ label: 'Devices', texts: data.names, look, chosen: look.chosen, open: (i) => link(view, 'device/' + data.ids[i]),
        columns: [{ title: 'Device', compare: compareTexts(data.names) }, ...columns, presence],
        choose: (i) => { look.chosen.has(i) ? look.chosen.delete(i) : look.chosen.size < 8 && look.chosen.add(i); again(); } })),
    el('div', { class: 'grid' }, data.columns.some((column) => column.values[moment]?.length) && data.columns[0].states.length === 0 && over,
      data.columns.map((column, i) => column.states.length === 0 && column.values[moment]?.length > 0 && bandChart(data, column, i, view, endpoints)),
      chartFigure(plain('counts', 'Number of devices', [{ ...lineSeries('Devices', 0, { label: '', unit: 'Count' }, COLORS[0]), type: 'bar' }]), { from: data.entity.from, numbers: [data.counts] }, context(view, data.entity, endpoints))),
    byGroup(charts(data.entity.charts.filter((chart) => !chart.elsewhere), id), (chart) => chartFigure(chart, data.entity, context(view, data.entity, endpoints)))]];
}

function addresses(entity) {
  return el('section', { class: 'card', 'aria-label': 'Endpoints' }, el('h2', {}, plural(entity.endpoints.length, 'endpoint')),
    entity.endpoints.length > 0 && table(['IP', 'Ports', 'DNS'], entity.endpoints.map((one) => [one.ip, one.ports.join(', '), one.dnsNames.join(', ')]), { 'aria-label': 'Addresses' }));
}

async function eventCard(entity, view) {
  const events = (await load('events', undefined, undefined, view.off)).filter((event) => event.entityId === entity.id && event.from <= view.at && event.until > view.at + 1 - view.frame);
  return el('section', { class: 'card', 'aria-label': 'Events' }, el('h2', {}, plural(events.length, 'event')),
    el('ul', { class: 'plain' }, events.slice(-3).reverse().map((event) => el('li', {}, el('b', {}, event.title), ' ', el('span', { class: 'soft' }, `${event.shown}, ${stretch(view.start, event.from, event.until)}`)))),
    el('a', { href: link(view, 'events/' + entity.id) }, 'All events'));
}

export async function device(view, overview, id) {
  const [entity, endpoints] = await Promise.all([load('entity', id, undefined, view.off), load('endpoints', undefined, undefined, view.off)]);
  if (!entity) {
    return null;
  }
  const present = entity.present.some((run) => run.from <= view.at && run.until > view.at);
  const now = context(view, entity, endpoints);
  return [entity.name, [crumbs(['Technologies', link(view, 'technologies')], [entity.groupName, link(view, 'group/' + entity.groupId)], [entity.name]), el('h1', {}, entity.name),
    failureRows(endpoints, view), !present && el('p', { class: 'note' }, 'It was not reported in this minute.'),
    el('div', { class: 'two' }, infobox('Key metrics', entity, view, overview.withoutUi ? 'plugin.json has no ui.' : 'None declared.'), properties(entity, view.at), addresses(entity), await eventCard(entity, view)),
    overview.withoutUi ? byGroup(charts(entity.charts, id), (chart) => chartFigure(chart, entity, now))
      : [byGroup(charts(entity.keyCharts, id + '-key'), (chart) => chartFigure(chart, entity, now)),
        entity.charts.length > 0 && el('p', {}, el('a', { class: 'button', href: link(view, 'details/' + id) }, 'Further details'))]]];
}

export async function details(view, overview, id, again, tab) {
  const [entity, endpoints] = await Promise.all([load('entity', id, undefined, view.off), load('endpoints', undefined, undefined, view.off)]);
  if (!entity) {
    return null;
  }
  const tabs = [...new Set(entity.charts.map((chart) => chart.group))];
  const chosen = tabs.includes(tab) ? tab : tabs[0];
  const now = context(view, entity, endpoints);
  return [`${chosen ?? 'Further details'}, ${entity.name}`, [crumbs(['Technologies', link(view, 'technologies')], [entity.groupName, link(view, 'group/' + entity.groupId)], [entity.name, link(view, 'device/' + id)], ['Further details']),
    el('h1', {}, 'Further details of ' + entity.name), failureRows(endpoints, view),
    el('nav', { class: 'tabs', 'aria-label': 'Chart groups' }, tabs.map((name) => el('a', { href: link(view, 'details/' + id + '/' + encodeURIComponent(name)), 'data-key': 'tab-' + name, 'aria-current': name === chosen ? 'true' : undefined }, name || 'Charts'))),
    el('h2', { class: 'sr' }, chosen || 'Charts'),
    el('div', { class: 'grid' }, charts(entity.charts, id).filter((chart) => chart.group === chosen).map((chart) => chartFigure(chart, entity, now)))]];
}

