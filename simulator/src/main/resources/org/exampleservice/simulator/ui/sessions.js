// The worlds of this simulator: the app's own, and the sessions beside it, each with a page like this one.
import { byId, el, renew } from './dom.js';
import { APP, SESSION, coalesced, read } from './server.js';
import { commandLine, control, encoded, perform, request } from './command.js';

const MOST_SHOWN = 200;

function form() {
  const text = (attributes) => el('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', ...attributes });
  const fields = {
    id: text({ id: 'session-id', maxlength: 64, pattern: '[A-Za-z0-9_\\-]+', title: 'letters, digits, _ and -', placeholder: 's1, s2, …' }),
    scenario: text({ id: 'session-scenario', placeholder: 'as the app has it' }),
    seed: text({ id: 'session-seed', pattern: '-?[0-9]{1,19}', title: 'a whole number', placeholder: 'the scenario’s' }),
  };
  const query = () => Object.entries(fields).filter(([, field]) => field.value)
    .map(([name, field]) => name + '=' + encoded(field.value)).join('&');
  return control('Open session', () => request('POST', '/admin/sessions' + (query() && '?' + query())),
    ...Object.entries(fields).map(([name, field]) => el('label', {}, name + ' ', field)));
}

function link(id) {
  const page = id ? `${APP}sessions/${id}/ui` : APP + 'ui';
  return el('a', { href: page, 'data-key': 'to ' + id, 'aria-current': id === SESSION && 'page' }, id || 'the app itself');
}

function row(session) {
  const removal = request('DELETE', '/admin/sessions/' + session.id);
  const name = 'Drop session ' + session.id;
  return [el('tr', { class: 'added' },
    el('td', {}, link(session.id), session.id === SESSION ? ' (this page)' : ''),
    el('td', { class: 'what' }, session.scenario), el('td', {}, session.seed), el('td', {}, session.dialect),
    el('td', {}, el('button', { type: 'button', 'data-key': session.id, 'aria-label': name, onclick: () => perform(removal) }, 'Drop'))),
  el('tr', { class: 'removal' }, el('td', { colspan: 5 }, commandLine(() => removal, name).element))];
}

/** Shows the sessions; returns how to look again. */
export function sessions() {
  const body = el('tbody', {});
  const hint = el('p', { class: 'hint' });
  const region = el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Sessions that are open' },
    el('table', {}, el('thead', {}, el('tr', {}, ...['Page', 'Scenario', 'Seed', 'Dialect', 'Drop'].map((title) => el('th', { scope: 'col' }, title)))), body));
  byId('where').textContent = SESSION ? 'session ' + SESSION : 'the app itself';
  byId('sessions').append(
    el('p', {}, 'Each is a world of its own: clock, states, faults and requests. ', link(''), SESSION ? '' : ' (this page)'), region, hint, form());

  return coalesced(async () => {
    const { sessions: open, most, idle } = await read('/admin/sessions');
    region.hidden = open.length === 0;
    renew(body, open.slice(0, MOST_SHOWN).flatMap(row), region);
    const more = open.length > MOST_SHOWN ? `; ${open.length - MOST_SHOWN} are not shown` : '';
    hint.textContent = `${open.length} of at most ${most} are open${more}. One without a request for ${idle.replace(/^PT(\d+)M$/, '$1 minutes')} goes away, unless its page is open.`;
  }, 200);
}
