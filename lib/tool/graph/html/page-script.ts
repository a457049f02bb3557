/**
 * The script of the page: search and details; it follows that of the trial. All that it shows is set as text, never as HTML; without it the list and
 * the drawing are still there.
 */
export const PAGE_SCRIPT = String.raw`
const data = JSON.parse(document.getElementById('data').textContent);
if (data.simulatorWords) simulator.speak(data.simulatorWords);
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

/** What is around elements of the drawing. */
function around(ids) {
  const boxes = ids.map((id) => document.getElementById(id)?.getBoundingClientRect()).filter((box) => box);
  const [left, top] = ['left', 'top'].map((side) => Math.min(...boxes.map((box) => box[side])));
  const [right, bottom] = ['right', 'bottom'].map((side) => Math.max(...boxes.map((box) => box[side])));
  return { left, top, right, bottom, width: right - left, height: bottom - top };
}

/** Scrolls the drawing, and nothing around it, to what was found. */
function reveal(ids) {
  const [to, view] = [around(ids), canvas.getBoundingClientRect()];
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
    item.append(make('span', say(severity), severity), say(': ') + text + ' [' + rule + ']');
    list.append(item);
  }
  return [make('h3', say('Findings')), list];
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
  const trial = trialOf(stream);
  open(stream.name, [...findingsOf(stream.findings), ...trial.content, ...stream.sections.flatMap(sectionOf)], from);
  trial.run();
  if (from.closest('svg') === null) approach(stream.elements);
}

function showNode(id, from) {
  const node = data.nodes[id];
  if (node.streams.length === 1) return showStream(node.streams[0], from);
  showWay([]);
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
  open(node.title, [make('h3', say('{0} event streams use it').replace('{0}', node.streams.length)), list], from);
}

function close() {
  if (panel.hidden) return;
  showWay([]);
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
  if (words.length > 0 && matches.length > 0) approach(matches[0].elements);
  found.textContent =
    words.length === 0
      ? ''
      : say('{0} of {1} event streams').replace('{0}', matches.length).replace('{1}', data.streams.length);
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

const { width: breadth, height: length } = drawing.viewBox.baseVal;
const natural = breadth * (4 / 3);
const READABLE = 0.65;
let scale = 1;
let isFitted = true;
function zoom(to) {
  scale = Math.min(4, Math.max(0.01, to));
  drawing.setAttribute('width', String(natural * scale));
  drawing.removeAttribute('height');
}
function zoomBy(factor) {
  isFitted = false;
  zoom(scale * factor);
}
/** Where the drawing stands below the list, its height decides that of the canvas. */
function fitting() {
  const across = (canvas.clientWidth - 24) / natural;
  const isBeside = getComputedStyle(main).display === 'grid';
  return isBeside ? Math.min(across, (canvas.clientHeight - 24) / (length * (4 / 3))) : across;
}
function fit() {
  isFitted = true;
  zoom(Math.min(1, fitting()));
}
/** Shows what was found large enough to be read, as far as the whole of it can be seen. */
function approach(ids) {
  const { width, height } = around(ids);
  const whole = scale * Math.min((canvas.clientWidth - 48) / width, (canvas.clientHeight - 48) / height);
  const to = Math.min(READABLE, whole);
  if (to > scale * 1.05) {
    isFitted = false;
    zoom(to);
  }
  reveal(ids);
}
document.getElementById('larger').addEventListener('click', () => zoomBy(1.25));
document.getElementById('smaller').addEventListener('click', () => zoomBy(1 / 1.25));
document.getElementById('fit').addEventListener('click', fit);
new ResizeObserver(() => {
  if (isFitted) fit();
}).observe(canvas);
fit();
filter();
`;
