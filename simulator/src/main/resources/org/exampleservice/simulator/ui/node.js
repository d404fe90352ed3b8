// The node that was chosen: what it is, its states over time, and the triggers that may move it.
import { byId, el, renew, time } from './dom.js';
import { coalesced, read } from './server.js';
import { control, encoded, request } from './command.js';
import { swatch, table } from './timeline.js';
import { walk } from './walk.js';
import { MINUTES } from './fleet.js';

/** Shows a node; returns how to choose one and how to look again. */
export function node(world, onChoose) {
  const start = Date.parse(world.start);
  const timeOf = (step) => time(new Date(start + (step - 1) * 60000).toISOString());
  const place = byId('node');
  const content = el('div', {}, el('p', { class: 'hint' }, 'Choose a node of the fleet: with the mouse, or with the arrow keys and Enter.'));
  const facts = el('div', {});
  const rows = el('div', {});
  const more = el('details', {}, el('summary', {}, 'The same as a table'), rows);
  const walked = walk(timeOf);
  let chosen = null;

  const refresh = coalesced(async () => {
    if (chosen === null) {
      return;
    }
    const query = `group=${encoded(chosen.group)}&node=${encoded(chosen.node)}`;
    const answer = await read(`/ui/fleet?${query}&limit=1&history=${MINUTES}`);
    show(answer);
  });

  function show(answer) {
    const found = answer.rows[0];
    if (!found) {
      facts.replaceChildren(el('p', {}, 'The service does not show this node now.'));
      rows.replaceChildren();
      return;
    }
    const first = answer.step - MINUTES + 1;
    const width = Math.max(200, place.clientWidth - 26);
    renew(facts, [
      el('p', { class: 'state' }, swatch(found.state), el('strong', { id: 'node-state' }, found.state), ` · count ${found.counter ?? 'none'} · ${found.ip}`),
      el('figure', {},
        ...walked.show(found.runs, first, answer.step, width),
        el('figcaption', {}, el('span', {}, first < 1 ? 'before the start' : timeOf(first)), el('span', {}, timeOf(answer.step))))], place);
    rows.replaceChildren(table(found.runs, answer.step, timeOf));
  }

  function triggers() {
    const of = (name) => request('POST', `/admin/triggers?trigger=${encoded(name)}&group=${encoded(chosen.group)}&node=${encoded(chosen.node)}`);
    return world.triggers.length
      ? world.triggers.map((name) => control(name, () => of(name)))
      : [el('p', { class: 'hint' }, 'The scenario has no triggers.')];
  }

  function choose(it) {
    chosen = { group: it.group, node: it.node };
    walked.forget();
    content.replaceChildren(
      el('p', { id: 'node-name' }, el('strong', {}, it.node), ' in ' + it.group),
      facts, more,
      el('h3', {}, 'Triggers'),
      el('div', { class: 'controls', id: 'triggers' }, ...triggers()));
    onChoose(chosen);
    refresh();
  }

  place.append(content);
  return { choose, refresh };
}
