// The time bar: every page shows the minute that it stands at.
import { byId, el, renew } from './dom.js';
import { dayTime, plural } from './format.js';

let playing = null;

const after = (minutes, at) => minutes.find((minute) => minute > at);

const minuteOf = (at, last) => `minute ${at + 1} of ${(last + 1).toLocaleString('en')}`;

/** Says where the slider stands that somebody holds; another one in its place would slip from the hand. */
function held(start, at, last) {
  byId('clock').querySelector('.now').textContent = dayTime(start, at);
  byId('minute').textContent = minuteOf(at, last);
}

/** Draws the bar; go takes the minute to stand at, or null for the latest. */
export function timeBar(overview, view, go) {
  const { first, last, start } = overview;
  const stop = () => { clearInterval(playing); playing = null; };
  const step = (by) => go(Math.max(first, Math.min(last, view().at + by)));
  const play = () => {
    if (playing) {
      stop();
    } else {
      if (view().at >= last) { go(first); }
      playing = setInterval(() => { view().at >= view().last ? stop() : step(1); }, 120);
    }
    timeBar(overview, view, go);
  };
  const jump = (label, minutes) => {
    const next = after(minutes, view().at) ?? minutes[0];
    return el('button', { type: 'button', 'data-key': 'jump-' + label, disabled: next === undefined, onclick: () => go(next) }, 'Next ' + label);
  };
  const { at, frame, lag } = view();
  const slider = el('input', { type: 'range', min: first, max: Math.max(first, last), value: at, 'data-key': 'slider', 'aria-label': 'Minute', 'aria-valuetext': `minute ${at + 1}, ${dayTime(start, at)}`, oninput: (event) => { stop(); go(Number(event.target.value)); }, onchange: (event) => go(Number(event.target.value)) });
  if (byId('clock').querySelector('[type=range]:active')) {
    return held(start, at, last);
  }
  renew(byId('clock'), last < 0 ? [el('p', { class: 'soft' }, 'No minute has passed yet.')] : [
    el('span', { class: 'steps' },
      el('button', { type: 'button', 'data-key': 'back', 'aria-label': 'One minute back', onclick: () => step(-1) }, '‹'),
      el('button', { type: 'button', 'data-key': 'play', onclick: play }, playing ? 'Pause' : 'Play'),
      el('button', { type: 'button', 'data-key': 'on', 'aria-label': 'One minute on', onclick: () => step(1) }, '›'),
      el('button', { type: 'button', 'data-key': 'latest', 'aria-disabled': String(view().follows), onclick: () => go(null) }, 'Latest')),
    slider,
    el('b', { class: 'now' }, `${dayTime(start, at)}`), el('span', { class: 'soft', id: 'minute' }, minuteOf(at, last)),
    el('span', { class: 'steps' }, jump('event', overview.eventMinutes), jump('error', overview.errorMinutes), jump('change', overview.changeMinutes)),
    el('label', {}, 'Time frame ', el('select', { 'data-key': 'frame', onchange: (event) => go(view().follows ? null : at, Number(event.target.value)) },
      overview.frames.map((minutes) => el('option', { value: minutes, selected: minutes === frame }, minutes < 60 ? plural(minutes, 'minute') : plural(minutes / 60, 'hour'))))),
    el('label', {}, el('input', { type: 'checkbox', 'data-key': 'lag', checked: lag, onchange: (event) => go(view().follows ? null : at, frame, event.target.checked) }), ' what Dynatrace would show now (2 minutes late)')]);
}
