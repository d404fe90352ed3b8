// What goes wrong and when: the story's windows, those added, and a form that adds one.
import { byId, el, renew, time } from './dom.js';
import { coalesced, read } from './server.js';
import { commandLine, control, perform, request } from './command.js';

const FOR_ROUTES = {
  status: '503', latency: 'PT2S', timeout: 'true', reset: 'true', empty: 'true', garbage: '100', truncate: '40', cut: '40',
  drip: '10, every: PT1S', huge: '1000000', wrongType: 'counter', missingField: 'state', extraField: 'surprise', wrongCharset: 'true',
};
const FOR_NODES = {
  lost: 'true', renamed: 'Another Name', duplicated: 'true', counterReset: 'true', stale: 'true', notANumber: 'counter', skewed: '-PT5M',
};
const MOST_SHOWN = 200;

/** A text as YAML has it within an object: as it is if nothing in it could mean anything, else in quotes. */
const quoted = (text) => (/^[A-Za-z][\w ]*\w$/.test(text) && !/^(true|false|null)$/i.test(text) ? text : JSON.stringify(text));

const choices = (kinds) => Object.keys(kinds).map((kind) => el('option', {}, kind));

function form() {
  const target = el('select', { id: 'fault-target' }, ...['/topology', '/', '/deployment', '/remediation', 'node'].map((it) => el('option', {}, it)));
  const group = el('input', { type: 'text', value: '*' });
  const node = el('input', { type: 'text', value: '*' });
  const kind = el('select', { id: 'fault-kind' }, ...choices(FOR_ROUTES));
  const value = el('input', { type: 'text', value: FOR_ROUTES.status, id: 'fault-value' });
  const minutes = el('input', { type: 'number', min: 1, value: 5, id: 'fault-minutes' });
  const share = el('input', { type: 'number', min: 0.01, max: 1, step: 0.01, value: 1 });
  const label = (text, field) => el('label', {}, text + ' ', field);
  const names = el('span', { hidden: true }, label('group', group), ' ', label('node', node));
  const part = label('share', share);
  const onNode = () => target.value === 'node';
  const kinds = () => (onNode() ? FOR_NODES : FOR_ROUTES);
  const figure = () => (onNode() && kind.value === 'renamed' ? quoted(value.value) : value.value.replace(/[{}\[\]#]/g, ''));
  const window = () => (Number(minutes.value) > 0 ? `, for: PT${Number(minutes.value)}M` : '');
  const entry = () => (onNode()
    ? `{group: ${quoted(group.value)}, node: ${quoted(node.value)}, ${kind.value}: ${figure()}${window()}}`
    : `{route: ${target.value}, fault: {${kind.value}: ${figure()}}${window()}${Number(share.value) === 1 ? '' : ', share: ' + share.value}}`);
  const element = control('Add fault', () => request('POST', '/admin/faults', entry()),
    label('at', target), names, label('fault', kind), label('value', value), label('minutes', minutes), part);
  const retarget = () => {
    names.hidden = !onNode();
    part.hidden = onNode();
    kind.replaceChildren(...choices(kinds()));
    rekind();
  };
  const rekind = () => {
    value.value = kinds()[kind.value];
    element.update();
  };
  target.addEventListener('change', retarget);
  kind.addEventListener('change', rekind);
  const choose = (chosen) => {
    group.value = chosen.group;
    node.value = chosen.node;
    element.update();
  };
  return { element, choose };
}

/** Shows the faults; returns how to look again, and how to prefill a node. */
export function faults() {
  const body = el('tbody', {});
  const { element, choose } = form();
  const hint = el('p', { class: 'hint' });
  const region = el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Windows of faults' },
    el('table', {}, el('thead', {}, el('tr', {}, ...['At', 'Fault', 'Now', 'From, until', 'Origin'].map((title) => el('th', { scope: 'col' }, title)))), body));
  let previous = '';

  function row(fault) {
    const what = fault.route ?? `${fault.node} in ${fault.group}`;
    const removal = request('DELETE', '/admin/faults?id=' + fault.id);
    const name = `Remove ${fault.kind} at ${what}`;
    const added = fault.id !== null;
    const line = el('tr', { class: added ? 'added' : '' },
      el('td', { class: 'what' }, what), el('td', {}, fault.kind + (fault.share < 1 ? ` (${Math.round(fault.share * 100)} %)` : '')),
      el('td', {}, el('span', { class: fault.open ? 'badge on' : 'badge' }, fault.open ? 'active' : 'not now')),
      el('td', {}, time(fault.from), el('br'), fault.until ? time(fault.until) : 'no end'),
      el('td', {}, added ? el('button', { type: 'button', 'data-key': fault.id, 'aria-label': name, onclick: () => perform(removal) }, 'Remove') : 'scenario'));
    return added ? [line, el('tr', { class: 'removal' }, el('td', { colspan: 5 }, commandLine(() => removal, name).element))] : [line];
  }

  const refresh = coalesced(async () => {
    const list = (await read('/admin/faults')).faults;
    const now = JSON.stringify(list);
    if (now === previous) {
      return;
    }
    previous = now;
    renew(body, list.slice(0, MOST_SHOWN).flatMap(row), region);
    hint.textContent = list.length ? (list.length > MOST_SHOWN ? `${list.length - MOST_SHOWN} more are not shown.` : '') : 'Nothing goes wrong in this scenario unless you add it.';
  }, 200);

  byId('faults').append(region, hint, el('h3', {}, 'Add a fault'), element);
  return { refresh, choose };
}
