// Extension settings: the form of configUI, the endpoints, the metrics.
import { el, table } from './dom.js';
import { load } from './data.js';
import { plural } from './format.js';
import { crumbs } from './pages.js';
import { deployed, send, writable } from './gate.js';

const NAME = ' name';
const drafts = new Map();
const empty = () => ({ id: null, enabled: true, values: {}, wrong: {}, told: '', written: '' });

function control(field, id, draft) {
  const value = draft.values[field.name] ?? field.value;
  const hints = [field.hint && id + '-hint', draft.wrong[field.name] && id + '-wrong'].filter(Boolean).join(' ');
  const common = { id, 'data-key': id, 'data-field': field.name, 'aria-describedby': hints || undefined, 'aria-invalid': draft.wrong[field.name] ? 'true' : undefined,
    oninput: (event) => { draft.values[field.name] = field.type === 'boolean' ? event.target.checked : event.target.value; } };
  switch (field.type) {
    case 'boolean': return el('input', { ...common, type: 'checkbox', checked: String(value) === 'true' });
    case 'dropdown': return el('select', common, field.choices.map((choice) => el('option', { value: choice, selected: choice === value }, choice)));
    case 'textarea': case 'json': return el('textarea', { ...common, rows: 3 }, value);
    case 'integer': case 'float': return el('input', { ...common, inputmode: 'decimal', value });
    case 'password': return el('input', { ...common, type: 'password', autocomplete: 'off', value: draft.values[field.name], placeholder: draft.id ? 'stays as it is' : undefined });
    default: return el('input', { ...common, type: 'text', value, required: field.name === NAME && writable });
  }
}

const named = (fields) => fields.map((field, i) => (field.key ? { ...field, name: field.key } : i === 0 ? { ...field, name: NAME } : { ...field, name: '', choices: writable ? ['local'] : field.choices }));

const typed = ({ checked, value }, type) => (type === 'boolean' ? checked : value === '' ? undefined : ['integer', 'float'].includes(type) && value.trim() && !isNaN(value) ? Number(value) : value);

function filled(form, fields) {
  const inputs = [...form.querySelectorAll('[data-field]')];
  return Object.fromEntries(fields.map((field, i) => [field.key, typed(inputs[i], field.type)]).filter(([key, value]) => key && value !== undefined));
}

async function save(event, data, extension, again) {
  event.preventDefault();
  const draft = drafts.get(extension);
  const fields = named(data.fields);
  const form = { name: event.target.querySelector('[data-field]').value, enabled: draft.enabled, properties: filled(event.target, fields) };
  const answer = await send(draft.id ? 'PUT' : 'POST', path(extension, draft.id), JSON.stringify(form));
  if (answer?.ok) {
    drafts.set(extension, { ...empty(), told: `${form.name} is saved. It takes effect with the next minute.` });
  } else if (answer) {
    draft.wrong = Object.fromEntries(answer.reasons.map((reason) => [reason.path === 'name' ? NAME : reason.path.replace('properties/', ''), reason.message]));
    draft.told = answer.reasons.length ? 'It is not saved; see the fields.' : answer.problem;
  }
  again();
}

const path = (extension, id) => `api/config/v1/plugins/${encodeURIComponent(extension)}/endpoints${id ? '/' + id : ''}`;

function form(data, extension, again) {
  const draft = drafts.get(extension) ?? empty();
  drafts.set(extension, draft);
  const fields = named(data.fields);
  const written = el('textarea', { readonly: true, rows: 6, 'aria-label': 'properties.json', 'data-key': 'written', hidden: !draft.written }, draft.written);
  const parts = fields.map((field, i) => {
    const id = 'field-' + i;
    return el('div', { class: 'field' }, el('label', { for: id }, field.label), control(field, id, draft), field.hint && el('p', { class: 'soft', id: id + '-hint' }, field.hint),
      draft.wrong[field.name] && el('p', { class: 'wrong', id: id + '-wrong' }, draft.wrong[field.name]));
  });
  const write = (event) => {
    event.preventDefault();
    draft.written = JSON.stringify(filled(event.target.closest('form'), fields), null, 2);
    written.value = draft.written;
    written.hidden = false;
    written.focus();
  };
  return el('section', { class: 'card', 'aria-label': draft.id ? 'Edit endpoint' : 'Add new endpoint' }, el('h2', {}, draft.id ? 'Edit endpoint' : 'Add new endpoint'),
    el('form', { class: 'fields', onsubmit: (event) => (writable ? save(event, data, extension, again) : write(event)) }, parts,
      el('p', { class: 'wide tools' }, writable && el('button', { 'data-key': 'save' }, 'Save'),
        draft.id && el('button', { type: 'button', onclick: () => { drafts.set(extension, empty()); again(); } }, 'Cancel'),
        writable ? el('button', { type: 'button', onclick: write }, 'Write properties.json') : el('button', {}, 'Write properties.json'),
        el('span', { role: 'status' }, draft.told)),
      el('div', { class: 'wide' }, written)));
}

const badge = (fine, text) => el('b', { class: fine ? 'badge good' : 'badge bad' }, text);

function actions(endpoint, extension, again) {
  const button = (text, onclick) => el('button', { type: 'button', 'data-key': text + endpoint.id, 'aria-label': `${text} ${endpoint.name}`, onclick }, text);
  const change = async (method, body) => {
    const answer = await send(method, path(extension, endpoint.id), body && JSON.stringify(body));
    drafts.set(extension, { ...(drafts.get(extension) ?? empty()), told: answer?.problem ?? '' });
    again();
  };
  return el('span', { class: 'steps' },
    button(endpoint.enabled ? 'Switch off' : 'Switch on', () => change('PUT', { name: endpoint.name, enabled: !endpoint.enabled, properties: endpoint.properties })),
    button('Edit', () => { drafts.set(extension, { ...empty(), id: endpoint.id, enabled: endpoint.enabled, values: { [NAME]: endpoint.name, ...endpoint.properties } }); again(); }),
    button('Delete', () => confirm(`Delete ${endpoint.name} and what is known of it?`) && change('DELETE')));
}

const SHOWN = (state) => { const words = state.toLowerCase().replaceAll('_', ' '); return words[0].toUpperCase() + words.slice(1); };
const FINE = ['OK', 'NOTHING_TO_REPORT', 'LIMIT_REACHED'];

async function endpointTable(data, extension, view, again) {
  const attributes = { 'aria-label': 'Endpoint configuration' };
  if (writable) {
    const { endpoints } = await deployed(extension);
    return [el('h2', {}, plural(endpoints.length, 'endpoint')), table(['Endpoint', 'Status', 'Message', 'On/Off', 'Change'],
      endpoints.map((one) => [one.name, badge(FINE.includes(one.state), SHOWN(one.state)), one.description, one.enabled ? 'On' : 'Off', actions(one, extension, again)]), attributes)];
  }
  const endpoints = await load('endpoints', undefined, undefined, view.off);
  const now = (endpoint) => endpoint.statuses.filter((status) => status.from <= view.at).pop();
  return [el('h2', {}, plural(endpoints.length, 'endpoint')), table(['Endpoint', 'Status', 'Message', 'On/Off'], endpoints.map((endpoint) => {
    const one = now(endpoint);
    return [endpoint.name, badge(one?.fine, one?.shown ?? 'Waiting for state'), one?.description ?? '', one?.state === 'DISABLED' ? 'Off' : 'On'];
  }), attributes)];
}

export async function settings(view, overview, id, again) {
  const data = await load('settings');
  const endpoints = await endpointTable(data, overview.plugin, view, again);
  return [data.displayName, [crumbs(['Settings']), el('h1', {}, data.displayName), form(data, overview.plugin, again),
    el('section', { class: 'card', 'aria-label': 'Endpoints' }, endpoints),
    el('section', { class: 'card', 'aria-label': 'Metrics' }, el('h2', {}, plural(data.metrics.length, 'metric')),
      table(['Metric', 'Key', 'Unit or states', 'Dimensions', 'Of', 'Charts', 'Series'], data.metrics.map((metric) => [metric.displayName, metric.key, metric.detail, metric.dimensions.join(', '), metric.entity === 'CUSTOM_DEVICE' ? 'device' : 'group', metric.charts ? String(metric.charts) : el('b', { class: 'badge bad' }, 'belongs to no charts'), String(metric.series)]), { 'aria-label': 'Metrics, table' }))]];
}
