// A timeline that the arrow keys walk through, run by run; what is marked is said in words.
import { el, svg } from './dom.js';
import { laidOut, spans, timeline, words } from './timeline.js';

const HEIGHT = 34;

/** Remembers where the reader is while the timeline goes on; at the latest run unless led elsewhere. */
export function walk(timeOf) {
  let step = null;

  function show(runs, first, last, width) {
    const all = laidOut(spans(runs, last), first, last, width);
    const said = el('p', { class: 'walked' });
    const picture = timeline(runs, first, last, width, HEIGHT, true);
    const mark = svg('rect', { class: 'mark', y: 1, height: HEIGHT - 2 });
    picture.append(mark);
    const slider = el('div', { class: 'walk', role: 'slider', tabindex: 0, 'data-key': 'walk', 'aria-label': 'States over time; arrow keys walk through them', 'aria-valuemin': 1, 'aria-valuemax': all.length, onkeydown: keyed }, picture);
    let here = step === null ? all.length - 1 : Math.max(0, all.findIndex((span) => span.from <= step && step < span.until));

    function stand() {
      const span = all[here];
      const text = `${words(span)}, from ${timeOf(span.from)}`;
      mark.setAttribute('x', span.x);
      mark.setAttribute('width', span.width);
      slider.setAttribute('aria-valuenow', here + 1);
      slider.setAttribute('aria-valuetext', text);
      said.textContent = text;
    }

    function keyed(event) {
      const to = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: all.length - 1 }[event.key];
      if (to === undefined) {
        return;
      }
      event.preventDefault();
      here = Math.max(0, Math.min(all.length - 1, to));
      step = here === all.length - 1 ? null : all[here].from;
      stand();
    }

    stand();
    return [slider, said];
  }

  return { show, forget: () => { step = null; } };
}
