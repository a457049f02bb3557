/**
 * The part of the page's script in which a person tries an event. `simulator` is that of the library; all that is shown
 * is set as text, never as HTML.
 */
export const TRY_SCRIPT = String.raw`
'use strict';
const OUTCOMES = {
  delivered: ['✓', 'Delivered'],
  dropped: ['✕', 'Dropped'],
  unknown: ['?', 'Not known'],
  invalid: ['!', 'Not possible'],
};
const ROLES = { source: 'Source', filter: 'Filter', transform: 'Transform', sink: 'Sink' };
/** A text in the language of the page. */
const say = (text) => data.words[text] ?? text;
/** What a person has written, stream by stream. */
const drafts = new Map();

function listOf(texts, className) {
  const list = make('ul', undefined, className);
  for (const text of texts) list.append(make('li', text));
  return list;
}

/** How far an event comes: a state for each step. */
function statesOf(steps, { outcome, stop }) {
  let transform = -1;
  let isOver = false;
  return steps.map(({ role }) => {
    if (role === 'transform') transform += 1;
    if (isOver) return 'unreached';
    const isStop =
      stop === 'event' ? role === 'source' : typeof stop === 'number' ? role === 'transform' && transform === stop : role === stop;
    if (!isStop) return 'passed';
    isOver = true;
    return outcome;
  });
}

/** Marks in the drawing how far an event comes. */
function showWay(steps, states = []) {
  for (const state of ['passed', 'unreached', 'stopped'])
    for (const element of document.querySelectorAll('svg .' + state)) element.classList.remove(state);
  steps.forEach(({ node, edge }, i) => {
    const isPast = states[i] !== 'unreached';
    const state = states[i] === 'passed' || !isPast ? states[i] : 'stopped';
    document.getElementById(node)?.classList.add(state);
    if (edge) document.getElementById(edge)?.classList.add(isPast ? 'passed' : 'unreached');
  });
}

const SAID = {
  passed: ['✓', 'passed'],
  unreached: ['–', 'not reached'],
  dropped: ['✕', 'stops here'],
  unknown: ['?', 'not known from here'],
  invalid: ['!', 'fails here'],
};

function wayList(steps, states) {
  const list = make('ol', undefined, 'way-list');
  steps.forEach(({ role, title }, i) => {
    const [sign, word] = role === 'sink' && states[i] === 'passed' ? ['✓', 'arrived'] : SAID[states[i]];
    const item = make('li', undefined, states[i]);
    const mark = make('span', sign + ' ', 'sign');
    mark.setAttribute('aria-hidden', 'true');
    item.append(mark, make('strong', say(word)), ' ' + say(ROLES[role]) + say(': ') + title);
    list.append(item);
  });
  return list;
}

function fieldList(fields) {
  const list = make('dl', undefined, 'arrivals');
  for (const { name, form, value, isText, notes } of fields) {
    const field = make('dt', name);
    field.append(' ', make('span', form.toLowerCase(), 'form'));
    const arrived = make('dd', value, isText ? 'code' : 'nothing');
    list.append(field, arrived);
    if (notes.length > 0) {
      const more = make('dd', undefined, 'notes');
      more.append(listOf(notes));
      list.append(more);
    }
  }
  return list;
}

function recordsOf(records) {
  return records.flatMap((fields, i) => {
    const title = records.length === 1 ? say('What arrives') : say('What arrives, record {0}').replace('{0}', i + 1);
    return [make('h4', title), fields.length === 0 ? make('p', say('The sink has no fields.')) : fieldList(fields)];
  });
}

function sectionIf(title, texts) {
  return texts.length === 0 ? [] : [make('h4', title), listOf(texts, 'notes')];
}

/** The form in which a stream is tried, and what shows the answer. */
function trialOf({ id, steps, simulated }) {
  const title = make('h3', say('Try an event'));
  if (simulated.problem) return { content: [title, make('p', simulated.problem)], run: () => showWay([]) };
  const { stream } = simulated;
  const start = simulator.sample(stream);
  const label = make('label', say('Event, as JSON'));
  label.htmlFor = 'event';
  const text = make('textarea');
  text.id = 'event';
  text.rows = Math.min(18, start.text.split('\n').length + 1);
  text.spellcheck = false;
  text.autocomplete = 'off';
  text.setAttribute('aria-describedby', 'hints');
  text.value = drafts.get(id) ?? start.text;
  const reset = make('button', say('Back to the sample'), 'plain');
  reset.type = 'button';
  const hints = make('details', undefined, 'hints');
  hints.id = 'hints';
  hints.append(make('summary', say('About this sample')), listOf(start.hints));
  const verdict = make('p', undefined, 'verdict');
  verdict.setAttribute('role', 'status');
  const answer = make('div', undefined, 'answer');
  let said;

  function run() {
    const result = simulator.simulate(stream, text.value);
    const [sign, english] = OUTCOMES[result.outcome];
    const word = say(english);
    const sentence = word + say('. ') + (result.reason ?? '');
    if (said !== sentence) {
      said = sentence;
      const mark = make('span', sign + ' ');
      mark.setAttribute('aria-hidden', 'true');
      const outcome = make('strong', word, 'outcome ' + result.outcome);
      outcome.prepend(mark);
      verdict.replaceChildren(outcome, result.reason ? ' ' + result.reason : '');
    }
    text.setAttribute('aria-invalid', String(result.stop === 'event'));
    const states = statesOf(steps, result);
    showWay(steps, states);
    answer.replaceChildren(
      wayList(steps, states),
      ...recordsOf(result.records),
      ...sectionIf(say('Notes'), result.notes),
      ...sectionIf(say('If the sink fails'), result.retry),
    );
    reset.disabled = text.value === start.text;
  }

  text.addEventListener('input', () => {
    drafts.set(id, text.value);
    run();
  });
  reset.addEventListener('click', () => {
    drafts.delete(id);
    text.value = start.text;
    run();
    text.focus();
  });
  const form = make('div', undefined, 'trial');
  form.append(label, text, reset, ...(start.hints.length === 0 ? [] : [hints]), verdict, answer);
  return { content: [title, form], run };
}
`;
