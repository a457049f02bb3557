/** The style of what tries an event, and of how far one comes in the drawing. */
export const TRY_STYLE = `
:root { --good: #116329; }
@media (prefers-color-scheme: dark) { :root { --good: #56d364; } }
.trial label { display: block; margin-bottom: 0.25rem; color: var(--faint); }
textarea, .trial .code { font: 12px/1.45 ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace; }
textarea {
  display: block;
  width: 100%;
  resize: vertical;
  padding: 0.5rem 0.6rem;
  border: 1px solid var(--faint);
  border-radius: 6px;
  background: var(--background);
  color: var(--text);
  tab-size: 2;
}
textarea[aria-invalid='true'] { border-color: var(--error); }
.plain {
  margin: 0.4rem 0 0;
  padding: 0.15rem 0.6rem;
  border: 1px solid var(--faint);
  border-radius: 6px;
  background: var(--background);
  cursor: pointer;
}
.plain:disabled { color: var(--faint); border-color: var(--line); cursor: default; }
.hints { margin: 0.5rem 0 0; }
.hints summary { cursor: pointer; color: var(--accent); }
.hints ul, .trial .notes, .trial .notes ul { margin: 0.2rem 0 0; padding-left: 1.1rem; overflow-wrap: anywhere; }
.verdict { margin: 0.75rem 0 0.5rem; overflow-wrap: anywhere; }
.outcome.delivered { color: var(--good); }
.outcome.dropped { color: var(--warning); }
.outcome.invalid { color: var(--error); }
.outcome.unknown { color: var(--accent); }
.trial h4 { margin: 0.9rem 0 0.3rem; font-size: 0.86rem; }
.way-list { list-style: none; margin: 0; padding: 0; }
.way-list li { padding: 0.1rem 0 0.1rem 1.3rem; text-indent: -1.3rem; overflow-wrap: anywhere; }
.way-list .sign { display: inline-block; width: 1.3rem; text-indent: 0; }
.way-list .unreached { color: var(--faint); }
.way-list .passed .sign { color: var(--good); }
.arrivals { display: block; }
.arrivals dt { margin-top: 0.45rem; color: var(--text); font-weight: 600; }
.arrivals .form { color: var(--faint); font-weight: 400; font-size: 0.86rem; }
.arrivals .nothing { color: var(--faint); font-style: italic; }
.arrivals .code:empty { min-height: 1.9em; }
.arrivals .notes { padding: 0; color: var(--faint); font-size: 0.93em; }
.passed.edge path { stroke-width: 3px; }
.stopped.node :is(path, polygon) { stroke-width: 4px; stroke-dasharray: 6 3; }
.drawing.choosing .unreached { opacity: 0.45; }
`;
