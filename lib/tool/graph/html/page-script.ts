/**
 * The script of the page: search and details. All that it shows is set as text, never as HTML; without it the list and
 * the drawing are still there.
 */
export const PAGE_SCRIPT = String.raw`
'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const streams = new Map(data.streams.map((stream) => [stream.id, stream]));
const main = document.querySelector('main');
const panel = document.getElementById('details');
const heading = document.getElementById('details-heading');
const body = document.getElementById('details-body');
const search = document.getElementById('search');
const found = document.getElementById('found');
const canvas = document.getElementById('canvas');
const drawing = canvas.querySelector('svg');
const buttons = new Map([...document.querySelectorAll('.stream')].map((button) => [button.dataset.stream, button]));
let opener;

document.body.classList.add('script');
for (const hidden of document.querySelectorAll('.needs-script')) hidden.hidden = false;

function make(tag, text, className) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (className) element.className = className;
  return element;
}

function mark(className, state, ids) {
  for (const element of drawing.querySelectorAll('.' + className)) element.classList.remove(className);
  drawing.classList.toggle(state, ids !== undefined);
  for (const id of ids ?? []) document.getElementById(id)?.classList.add(className);
}

/** Scrolls the drawing, and nothing around it, to what was found. */
function reveal(id) {
  const found = document.getElementById(id);
  if (found === null) return;
  const [to, view] = [found, canvas].map((element) => element.getBoundingClientRect());
  const isInside = to.top >= view.top && to.bottom <= view.bottom && to.left >= view.left && to.right <= view.right;
  if (!isInside) canvas.scrollBy(to.left - view.left - 24, to.top - view.top - 24);
}

function sectionOf({ title, rows }) {
  const list = make('dl');
  for (const [name, value] of rows) list.append(make('dt', name), make('dd', value, value.includes('\n') ? 'code' : ''));
  return [make('h3', title), list];
}

function findingsOf(findings) {
  if (findings.length === 0) return [];
  const list = make('ul', undefined, 'findings');
  for (const { severity, rule, text } of findings) {
    const item = make('li');
    item.append(make('span', severity, severity), ': ' + text + ' [' + rule + ']');
    list.append(item);
  }
  return [make('h3', 'Findings'), list];
}

function open(title, content, from) {
  if (!panel.contains(from)) opener = from;
  heading.textContent = title;
  body.replaceChildren(...content);
  panel.hidden = false;
  main.classList.add('open');
  panel.scrollTop = 0;
  heading.focus();
}

function choose(id) {
  for (const [stream, button] of buttons) {
    if (stream === id) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');
  }
}

function showStream(id, from) {
  const stream = streams.get(id);
  choose(id);
  mark('chosen', 'choosing', stream.elements);
  open(stream.name, [...findingsOf(stream.findings), ...stream.sections.flatMap(sectionOf)], from);
  if (from.closest('svg') === null) reveal(stream.elements[0]);
}

function showNode(id, from) {
  const node = data.nodes[id];
  if (node.streams.length === 1) return showStream(node.streams[0], from);
  choose(undefined);
  mark('chosen', 'choosing', [id, ...node.streams.flatMap((stream) => streams.get(stream).elements)]);
  const list = make('ul');
  for (const stream of node.streams) {
    const button = make('button', streams.get(stream).name, 'stream');
    button.type = 'button';
    button.addEventListener('click', () => showStream(stream, button));
    const item = make('li');
    item.append(button);
    list.append(item);
  }
  open(node.title, [make('h3', node.streams.length + ' event streams use it'), list], from);
}

function close() {
  if (panel.hidden) return;
  panel.hidden = true;
  main.classList.remove('open');
  choose(undefined);
  mark('chosen', 'choosing', undefined);
  opener?.focus();
}

function filter() {
  const words = search.value.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const matches = data.streams.filter(({ text }) => words.every((word) => text.includes(word)));
  const ids = new Set(matches.map(({ id }) => id));
  for (const [id, button] of buttons) button.parentElement.hidden = !ids.has(id);
  mark('found', 'filtered', words.length === 0 ? undefined : matches.flatMap(({ elements }) => elements));
  if (words.length > 0 && matches.length > 0) reveal(matches[0].elements[0]);
  found.textContent = words.length === 0 ? '' : matches.length + ' of ' + data.streams.length + ' event streams';
}

for (const [id, button] of buttons) button.addEventListener('click', () => showStream(id, button));
for (const [id, { title }] of Object.entries(data.nodes)) {
  const element = document.getElementById(id);
  element.setAttribute('tabindex', '0');
  element.setAttribute('role', 'button');
  element.setAttribute('aria-label', title);
  element.addEventListener('click', () => showNode(id, element));
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    showNode(id, element);
  });
}
search.addEventListener('input', filter);
document.getElementById('close').addEventListener('click', close);
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  if (!panel.hidden) close();
  else if (search.value !== '') {
    search.value = '';
    filter();
  }
});

const natural = drawing.viewBox.baseVal.width * (4 / 3);
let scale = 1;
function zoom(to) {
  scale = Math.min(4, Math.max(0.05, to));
  drawing.setAttribute('width', String(natural * scale));
  drawing.removeAttribute('height');
}
document.getElementById('larger').addEventListener('click', () => zoom(scale * 1.25));
document.getElementById('smaller').addEventListener('click', () => zoom(scale / 1.25));
function fit() {
  return (canvas.clientWidth - 24) / natural;
}
document.getElementById('fit').addEventListener('click', () => zoom(fit()));
// As large as it fits, as long as it can be read.
zoom(Math.min(1, Math.max(0.65, fit())));
filter();
`;
