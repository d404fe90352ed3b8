// Lines, areas and bars, drawn by uPlot; what uPlot lacks stands here: legend of buttons, keys, a table, texts for those who cannot see it.
import { el, table } from './dom.js';
import { amount, clockTime, dayTime, tick } from './format.js';
import { stateChart, stateTable } from './states.js';
import { whySeries } from './why.js';

const STEP = 5;
const PAGE = 25;
const HEIGHT = 190;
const looks = new Map();
const live = new Set();
let hovered = null;
addEventListener('mousemove', ({ target }) => { hovered = target.closest?.('.plot')?.hovered() ?? null; });
let fresh = [];
let watched = [];
const reveal = (area, width) => {
  area.draw?.(width);
  area.draw = null;
};
const near = new IntersectionObserver((entries) => entries.forEach((entry) => entry.isIntersecting && reveal(entry.target, entry.boundingClientRect.width)), { rootMargin: '300px' });

/** Lets go of the charts of the page before; those just made are to come. */
export function forgetCharts() {
  watched.forEach((area) => near.unobserve(area));
  watched = fresh;
  fresh = [];
  live.forEach((plot) => plot.destroy());
  live.clear();
}

/** Draws those of the new charts that are in sight; the others follow when they come near. */
export function drawCharts() {
  const boxes = watched.map((area) => area.getBoundingClientRect());
  watched.forEach((area, i) => boxes[i].top < innerHeight && boxes[i].bottom > 0 && reveal(area, boxes[i].width));
}

const lookOf = (id) => {
  if (!looks.has(id)) {
    looks.set(id, { table: false, page: 0, hidden: new Set(), zoom: null });
  }
  return looks.get(id);
};

function numbersOf(chart, entity, from, until) {
  const long = until - from > 360 && chart.series.every((series) => series.coarse >= 0);
  const step = long ? STEP : 1;
  const first = long ? Math.floor(entity.from / STEP) * STEP : entity.from;
  const minutes = [];
  for (let minute = Math.ceil((from - first) / step) * step + first; minute + step <= until; minute += step) {
    minutes.push(minute);
  }
  const place = (minute) => (minute - first) / step;
  const values = chart.series.map((series) => {
    const points = entity.numbers[long ? series.coarse : series.points];
    return minutes.map((minute) => points[place(minute)] ?? null);
  });
  return { minutes, values };
}

function stacked(chart, values) {
  let below = null;
  return values.map((row, i) => {
    if (!chart.series[i].stacked) {
      return row;
    }
    below = below === null ? row : row.map((value, j) => (value === null ? null : value + (below[j] ?? 0)));
    return below;
  });
}

let probe = null;
const faint = (color, alpha) => {
  probe ??= document.createElement('canvas').getContext('2d');
  probe.fillStyle = '#6f7885';
  probe.fillStyle = color;
  const hex = probe.fillStyle;
  return hex.startsWith('#') ? hex + alpha : hex;
};

function seriesOptions(series, hidden, i) {
  const color = CSS.supports('color', series.color) ? series.color : '#6f7885';
  return {
    label: series.label, scale: series.right ? 'right' : 'y', show: !hidden.has(i), stroke: color, width: 2,
    fill: series.type === 'line' ? undefined : faint(color, series.stacked ? 'cc' : series.type === 'bar' ? 'b0' : '38'),
    paths: series.type === 'bar' ? uPlot.paths.bars({ size: [0.7, 40] }) : undefined,
    points: { show: series.type === 'bar' ? false : undefined, size: 4 },
  };
}

const range = (u, low, high) => {
  const from = Math.min(0, low ?? 0);
  const to = Math.max(high ?? 1, from);
  return [from, to === from ? from + 1 : to + (to - from) * 0.08];
};

function axes(chart, start) {
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue('--soft').trim();
  const line = style.getPropertyValue('--line').trim();
  const common = { stroke: ink, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 }, font: '12px system-ui, sans-serif' };
  const numbers = { ...common, size: 54, values: (u, splits) => splits.map(tick) };
  const all = [{ ...common, size: 26, space: 60, values: (u, splits) => splits.map((at) => clockTime(start, Math.round((at - Date.parse(start) / 1000) / 60))) }, { ...numbers, scale: 'y' }];
  return chart.series.some((series) => series.right) ? [...all, { ...numbers, scale: 'right', side: 1, grid: { show: false } }] : all;
}

function shade(u, spans, start, color) {
  const at = (minute) => u.valToPos(Date.parse(start) / 1000 + minute * 60, 'x', true);
  u.ctx.save();
  u.ctx.fillStyle = color;
  spans.forEach((span) => {
    const left = Math.max(u.bbox.left, at(span.from));
    const right = Math.min(u.bbox.left + u.bbox.width, Math.max(at(span.until), at(span.from) + 1));
    if (right > left) {
      u.ctx.fillRect(left, u.bbox.top, right - left, u.bbox.height);
    }
  });
  u.ctx.restore();
}

function summary(chart, data, start) {
  const parts = chart.series.map((series, i) => {
    const row = data.values[i];
    const known = row.filter((value) => value !== null);
    return known.length === 0 ? `${series.label}: nothing in this time`
      : `${series.label}: ${amount(known[known.length - 1], series.unit)}, least ${amount(Math.min(...known), series.unit)}, greatest ${amount(Math.max(...known), series.unit)}`;
  });
  return `${parts.join('; ')}. ${data.minutes.length} points from ${clockTime(start, data.minutes[0] ?? 0)}.`;
}

function plot(box, width, chart, data, context, look, moved) {
  const zero = Date.parse(context.start) / 1000;
  const xs = data.minutes.map((minute) => zero + minute * 60);
  const line = (i) => (chart.series[i].type === 'line' ? 1 : 0);
  const order = chart.series.map((_, i) => i).reverse().sort((a, b) => line(a) - line(b));
  const values = stacked(chart, data.values);
  const u = new uPlot({
    width: Math.max(200, Math.floor(width)), height: HEIGHT, legend: { show: false }, padding: [8, 12, 0, 0],
    scales: { x: { time: true, range: (_, low, high) => look.zoom ?? [low ?? zero, (high ?? zero) > (low ?? zero) ? high : (low ?? zero) + 60] }, y: { range }, right: { range } },
    axes: axes(chart, context.start), cursor: { y: false, points: { size: 7 }, drag: { x: true, y: false } },
    series: [{}, ...order.map((i) => seriesOptions(chart.series[i], look.hidden, i))],
    hooks: {
      drawClear: [(it) => { shade(it, context.failed ?? [], context.start, 'rgba(196, 61, 92, .16)'); shade(it, chart.spans ?? [], context.start, 'rgba(201, 104, 26, .22)'); }],
      setCursor: [(it) => moved(it.cursor.idx)],
      setSelect: [(it) => { look.zoom = it.select.width > 0 ? [it.posToVal(it.select.left, 'x'), it.posToVal(it.select.left + it.select.width, 'x')] : look.zoom; }],
    },
  }, [xs, ...order.map((i) => values[i])], box);
  u.over.addEventListener('dblclick', () => { look.zoom = null; u.setData(u.data, true); });
  live.add(u);
  return u;
}

function legend(chart, entity, context, look, again) {
  const values = chart.series.map(() => el('span', { class: 'value' }));
  const items = chart.series.map((series, i) => {
    const glyph = el('i', { class: 'glyph ' + series.type, 'aria-hidden': 'true' });
    glyph.style.setProperty('--c', CSS.supports('color', series.color) ? series.color : '#6f7885');
    return el('li', {}, el('button', {
      type: 'button', class: 'quiet', 'aria-pressed': String(!look.hidden.has(i)), 'data-key': `${chart.id}-legend-${i}`,
      onclick: () => { look.hidden.has(i) ? look.hidden.delete(i) : look.hidden.add(i); again(); },
    }, glyph, series.label), values[i],
    entity && series.why.length > 0 && el('button', { type: 'button', class: 'quiet', 'data-key': `${chart.id}-why-${i}`, 'aria-label': `Why ${series.label}`, onclick: () => whySeries(series, entity, context.at, context.start) }, 'why?'));
  });
  return { values, list: el('ul', { class: 'legend' }, items) };
}

function valueTable(chart, data, context, look, again) {
  const pages = Math.max(1, Math.ceil(data.minutes.length / PAGE));
  const page = Math.min(look.page, pages - 1);
  const places = data.minutes.map((_, i) => i).reverse().slice(page * PAGE, page * PAGE + PAGE);
  return [table(['Time', ...chart.series.map((series) => series.label)],
    places.map((i) => [dayTime(context.start, data.minutes[i]), ...chart.series.map((series, j) => amount(data.values[j][i], series.unit))]), { 'aria-label': `${chart.title}: values` }),
  pages > 1 && el('button', { type: 'button', 'data-key': chart.id + '-more', onclick: () => { look.page = (page + 1) % pages; again(); } }, `Rows: page ${page + 1} of ${pages}`)];
}

function numberChart(box, chart, entity, context, look, again) {
  const data = numbersOf(chart, entity, context.from, context.until);
  const { values, list } = legend(chart, entity, context, look, again);
  const when = el('p', { class: 'when', 'aria-live': 'polite' });
  let cursor = null;
  const moved = (place) => {
    cursor = place;
    when.textContent = place === null || place === undefined ? '' : dayTime(context.start, data.minutes[place]);
    values.forEach((value, i) => { value.textContent = place === null || place === undefined ? '' : amount(data.values[i][place], chart.series[i].unit); });
  };
  if (look.table) {
    return [valueTable(chart, data, context, look, again)];
  }
  const area = el('div', { class: 'plot', tabindex: 0, role: 'application', 'aria-roledescription': 'chart', 'data-key': chart.id + '-plot', 'aria-label': `${chart.title}: left and right go through the values. ${summary(chart, data, context.start)}` });
  let u = null;
  area.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -1e9, End: 1e9 }[event.key];
    if (u && step && data.minutes.length) {
      event.preventDefault();
      const place = Math.max(0, Math.min(data.minutes.length - 1, (cursor ?? (step > 0 ? -1 : data.minutes.length)) + step));
      look.minute = data.minutes[place];
      tell(place);
    }
  });
  const tell = (place) => {
    u.setCursor({ left: u.valToPos(u.data[0][place], 'x'), top: 10 });
    moved(place);
    when.textContent += ': ' + chart.series.map((series, i) => `${series.label} ${amount(data.values[i][place], series.unit)}`).join(', ');
  };
  area.draw = (width) => {
    u = plot(area, width, chart, data, context, look, moved);
    const place = document.activeElement === area ? data.minutes.findIndex((minute) => minute >= look.minute) : -1;
    queueMicrotask(() => {
      if (place >= 0) {
        tell(place);
      } else if (hovered?.id === chart.id) {
        u.setCursor({ left: hovered.left, top: 10 });
      }
    });
  };
  area.hovered = () => {
    look.minute = undefined;
    return { id: chart.id, left: u?.cursor.left };
  };
  near.observe(area);
  fresh.push(area);
  return [area, when, list];
}

/** A chart with all that belongs to it. The context has start, from, until, at and the failed minutes. */
export function chartFigure(chart, entity, context) {
  const look = lookOf(chart.id);
  const body = el('div');
  const again = () => {
    const key = document.activeElement?.dataset?.key;
    body.replaceChildren(...content().flat(3).filter(Boolean));
    toggle.textContent = look.table ? 'Chart' : 'Table';
    body.querySelector(`[data-key="${CSS.escape(key ?? '')}"]`)?.focus();
  };
  const content = () => {
    if (chart.elsewhere) {
      return [el('p', { class: 'soft' }, `Its metric belongs to the ${chart.elsewhere}; see the page of the ${chart.elsewhere}.`)];
    }
    if (chart.series.length === 0) {
      return [el('p', { class: 'soft' }, 'Nothing to draw.')];
    }
    if (chart.state) {
      return look.table ? [stateTable(chart, context.from, context.until, context.start)]
        : [stateChart(chart, context.from, context.until, context.start, look.page, (page) => { look.page = page; again(); })];
    }
    return numberChart(body, chart, entity, context, look, again);
  };
  const toggle = el('button', { type: 'button', class: 'quiet', 'data-key': chart.id + '-table', 'aria-label': `${chart.title}: chart or table`, onclick: () => { look.table = !look.table; again(); } }, look.table ? 'Chart' : 'Table');
  const figure = el('figure', { class: 'card chart', 'aria-label': chart.title },
    el('figcaption', {}, el('h3', {}, chart.title), chart.series.length > 0 && toggle),
    chart.description && el('p', { class: 'soft' }, chart.description), body,
    chart.notes.map((note) => el('p', { class: 'note' }, note)));
  again();
  return figure;
}
