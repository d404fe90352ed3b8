// Simulated time, and everything that moves it.
import { byId, el, time, count } from './dom.js';
import { control, request } from './command.js';

const post = (path) => request('POST', '/admin' + path);

/** Shows the clock; returns what to call with each pulse. */
export function clock() {
  const now = el('output', { id: 'now', 'aria-label': 'Simulated time' });
  const pace = el('span', { id: 'pace', class: 'badge' });
  const minutes = el('input', { type: 'number', min: 0, max: 5256000, value: 5, 'aria-label': 'Minutes to advance' });
  const to = el('input', { type: 'text', id: 'set-to', spellcheck: 'false', autocomplete: 'off', 'aria-label': 'Instant to set, such as 2026-01-01T00:05:00Z' });
  const factor = el('input', { type: 'number', min: 1, max: 1000000, value: 60, 'aria-label': 'How many times as fast' });
  const set = control('Set', () => post('/clock/set?to=' + to.value.replace(/[^\w:.+-]/g, '')), to);
  byId('clock').append(
    el('p', { class: 'now' }, now, ' ', pace),
    el('div', { class: 'controls' },
      control('Freeze', () => post('/clock/freeze')),
      control('Run', () => post('/clock/run')),
      control('Advance', () => post('/clock/advance?by=PT' + (Number(minutes.value) || 0) + 'M'), minutes, el('span', {}, 'min')),
      set,
      control('Scale', () => post('/clock/scale?factor=' + (Number(factor.value) || 1)), factor, el('span', {}, '×')),
      control('Reset clock', () => post('/clock/reset')),
      control('Reset everything', () => post('/reset'))));
  return (pulse) => {
    now.textContent = time(pulse.now) + ' UTC';
    pace.textContent = (pulse.running ? 'running ' + count(pulse.scale) + '×' : 'frozen') + ' · minute ' + count(pulse.step);
    if (!to.value) {
      to.value = pulse.now.replace(/\.\d+Z$/, 'Z');
      set.update();
    }
  };
}
