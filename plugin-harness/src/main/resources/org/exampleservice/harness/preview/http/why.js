// How a number came about: raw tuples, merge, roll-up, each with its rule and where that stands.
import { byId, el, table } from './dom.js';
import { amount, dayTime, shownValue } from './format.js';

function steps(why) {
  return el('ol', {}, why.map((step) => el('li', {}, el('b', {}, `${step.stage}: ${step.how}`), el('br'), step.text,
    el('span', { class: 'soft' }, ` (rule ${step.rule}, ${step.source})`))));
}

function show(title, ...content) {
  const dialog = byId('why');
  const { key } = document.activeElement.dataset;
  dialog.replaceChildren(el('h2', { id: 'why-title' }, title), ...content.flat().filter(Boolean),
    el('form', { method: 'dialog' }, el('button', { autofocus: true }, 'Close')));
  dialog.onclose = () => document.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
  dialog.showModal();
}

/** Explains a key metric at a minute. */
export function whyMetric(metric, entity, at, frame, start) {
  const place = at - entity.from;
  const shown = metric.shown.find((one) => one.frame === frame) ?? metric.shown[0];
  const value = (points) => shownValue(entity.numbers[points][place] ?? null, metric);
  show(`Why ${metric.label} is ${value(shown.points)}`,
    el('p', {}, `At ${dayTime(start, at)}, ${metric.parts} reported ${metric.parts === 1 ? 'value' : 'values'} of ${metric.key}:`),
    table(['Reported as', 'This minute'], metric.raw.map((raw) => [raw.name, value(raw.points)]), { 'aria-label': 'Raw values' }),
    metric.parts > metric.raw.length && el('p', {}, `and ${metric.parts - metric.raw.length} more`),
    el('p', {}, `Merged: ${value(metric.merged)}; over ${frame} minutes: ${value(shown.points)}.`), steps(metric.why));
}

/** Explains a series of a chart at a minute. */
export function whySeries(series, entity, at, start) {
  const place = at - entity.from;
  show(`Why ${series.label} looks like this`,
    series.explanation && el('p', {}, series.explanation),
    el('p', {}, `${series.key} at ${dayTime(start, at)}: ${shownValue(entity.numbers[series.points][place] ?? null, series)}`),
    series.raw.length > 0 && table(['Reported as', 'This minute'],
      series.raw.map((raw) => [raw.name, amount(entity.numbers[raw.points][place], series.unit)]), { 'aria-label': 'Raw values' }),
    steps(series.why));
}
