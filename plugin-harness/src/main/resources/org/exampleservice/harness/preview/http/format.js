// Numbers and times as people read them.

const STEPS = [[1e12, 'T'], [1e9, 'G'], [1e6, 'M'], [1e3, 'k']];
const BYTES = /^(Byte|KiloByte|MegaByte|KibiByte|MebiByte)(PerSecond|PerMinute)?$/;
const FACTORS = { Byte: 1, KiloByte: 1e3, MegaByte: 1e6, KibiByte: 1024, MebiByte: 1048576 };
const SHORT = {
  NanoSecond: 'ns', MicroSecond: 'µs', MilliSecond: 'ms', Second: 's', Percent: '%', Promille: '‰', PerSecond: '/s', PerMinute: '/min',
  Byte: 'B', KiloByte: 'kB', MegaByte: 'MB', KibiByte: 'KiB', MebiByte: 'MiB', Count: '', Ratio: '', NotApplicable: '', Unspecified: '', State: '',
};

const digits = (value) => String(Number(value.toPrecision(Math.abs(value) >= 1000 ? 5 : 4)));

function shortUnit(unit) {
  const bytes = BYTES.exec(unit);
  return bytes ? SHORT[bytes[1]] + (bytes[2] ? SHORT[bytes[2]] : '') : SHORT[unit] ?? unit;
}

/** A number with its unit; from 10,000 on it is scaled, and 9.82k is short for 9820. */
export function amount(value, unit) {
  if (value === null || value === undefined) {
    return '–';
  }
  const bytes = BYTES.exec(unit);
  if (bytes && Math.abs(value) >= 10000) {
    const whole = value * FACTORS[bytes[1]];
    const [size, prefix] = STEPS.find(([step]) => Math.abs(whole) >= step) ?? [1, ''];
    return `${digits(whole / size)} ${prefix}B${bytes[2] ? SHORT[bytes[2]] : ''}`;
  }
  const [size, prefix] = Math.abs(value) >= 10000 ? STEPS.find(([step]) => Math.abs(value) >= step) : [1, ''];
  const short = shortUnit(unit);
  return digits(value / size) + prefix + (short ? (/^[%‰/]/.test(short) ? '' : ' ') + short : '');
}

/** A number for an axis. */
export function tick(value) {
  const [size, prefix] = STEPS.find(([step]) => Math.abs(value) >= step) ?? [1, ''];
  return digits(value / size) + prefix;
}

/** The value of a metric: a number, or the name of a state. */
export const shownValue = (value, metric) => (metric.states?.length && value !== null && value !== undefined
  ? metric.states[Math.round(value)] ?? '?' : amount(value, metric.unit));

const two = (number) => String(number).padStart(2, '0');

/** The clock time of a minute, 24 hours, UTC. */
export function clockTime(start, minute) {
  const date = new Date(Date.parse(start) + minute * 60000);
  return two(date.getUTCHours()) + ':' + two(date.getUTCMinutes());
}

/** Day and clock time of a minute. */
export const dayTime = (start, minute) => new Date(Date.parse(start) + minute * 60000).toISOString().slice(0, 10) + ' ' + clockTime(start, minute);

export const plural = (count, word) => `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;

/** A stretch of minutes: 08:00 – 08:05 (5 min). */
export const stretch = (start, from, until) => `${clockTime(start, from)} – ${clockTime(start, until)} (${until - from} min)`;
