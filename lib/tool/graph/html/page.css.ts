import { DRAWING_STYLE } from '../drawing-style';

/** The style of the page. Colors of text have a contrast of at least 4.5 on what they stand on. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --background: #ffffff;
  --panel: #f6f8fa;
  --text: #1f2328;
  --faint: #57606a;
  --line: #d0d7de;
  --accent: #0550ae;
  --chosen: #ddf4ff;
  --error: #a40e26;
  --warning: #7d4e00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --background: #0d1117;
    --panel: #161b22;
    --text: #e6edf3;
    --faint: #9198a1;
    --line: #3d444d;
    --accent: #79c0ff;
    --chosen: #0c2d6b;
    --error: #ff938a;
    --warning: #e3b341;
  }
}
* { box-sizing: border-box; }
html, body { margin: 0; height: 100%; }
body {
  display: flex;
  flex-direction: column;
  background: var(--background);
  color: var(--text);
  font: 14px/1.45 system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, sans-serif;
}
header {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5rem 1.5rem;
  padding: 0.75rem 1rem;
  border-bottom: 1px solid var(--line);
}
h1 { margin: 0; font-size: 1.2rem; overflow-wrap: anywhere; }
h2 { margin: 0; font-size: 1.05rem; overflow-wrap: anywhere; }
h3 { margin: 1rem 0 0.3rem; font-size: 0.9rem; }
header p { margin: 0; color: var(--faint); }
.search { display: flex; align-items: center; gap: 0.5rem; margin-left: auto; }
input, button { font: inherit; color: inherit; }
input {
  width: 18rem;
  max-width: 60vw;
  padding: 0.35rem 0.6rem;
  border: 1px solid var(--faint);
  border-radius: 6px;
  background: var(--background);
}
input::placeholder { color: var(--faint); opacity: 1; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
main { flex: 1; min-height: 0; display: grid; grid-template-columns: 19rem minmax(0, 1fr); }
main.open { grid-template-columns: 19rem minmax(0, 1fr) 26rem; }
.streams, .details { overflow: auto; background: var(--panel); padding: 0.75rem; }
.streams { border-right: 1px solid var(--line); }
.details { border-left: 1px solid var(--line); padding: 1rem; }
.streams ul { list-style: none; margin: 0; padding: 0; }
.stream {
  display: block;
  width: 100%;
  margin-bottom: 2px;
  padding: 0.45rem 0.55rem;
  border: 1px solid transparent;
  border-radius: 6px;
  background: none;
  text-align: left;
  overflow-wrap: anywhere;
}
.script .stream { cursor: pointer; }
.script .stream:hover { border-color: var(--faint); }
.stream[aria-current] { background: var(--chosen); border-color: var(--accent); }
.stream span { display: block; }
.stream .name { font-weight: 600; }
.stream .way, .stream .place { color: var(--faint); font-size: 0.86rem; }
/* The details have the whole of it. */
.stream .way { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; }
.stream[aria-current] :is(.way, .place) { color: inherit; }
.error { color: var(--error); font-weight: 600; }
.warning { color: var(--warning); font-weight: 600; }
figure { margin: 0; min-height: 0; display: flex; flex-direction: column; }
.zoom { display: flex; gap: 0.4rem; align-items: center; padding: 0.4rem 0.75rem; border-bottom: 1px solid var(--line); }
.zoom button, .close {
  min-width: 2rem;
  padding: 0.15rem 0.5rem;
  border: 1px solid var(--faint);
  border-radius: 6px;
  background: var(--background);
  cursor: pointer;
}
.canvas { flex: 1; min-height: 0; overflow: auto; padding: 0.75rem; }
.canvas svg { display: block; margin: 0 auto; }
.script .node { cursor: pointer; }
.node:focus { outline: none; }
.node:focus-visible :is(path, polygon), .chosen.node :is(path, polygon) { stroke-width: 3px; }
.node:focus-visible text { text-decoration: underline; }
.chosen.edge path { stroke-width: 3px; }
.drawing.filtered :is(.node, .edge):not(.found), .drawing.choosing :is(.node, .edge):not(.chosen) { opacity: 0.3; }
.details header { padding: 0; border: 0; flex-wrap: nowrap; align-items: flex-start; justify-content: space-between; }
dl { display: grid; grid-template-columns: minmax(6rem, 40%) minmax(0, 1fr); gap: 0.2rem 0.75rem; margin: 0; }
dt { color: var(--faint); overflow-wrap: anywhere; }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
dd.code { grid-column: 1 / -1; padding: 0.4rem 0.6rem; border: 1px solid var(--line); border-radius: 6px; background: var(--background); font: 12px/1.45 ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace; }
.findings { margin: 0; padding-left: 1.1rem; overflow-wrap: anywhere; }
[hidden] { display: none !important; }
@media (max-width: 60rem) {
  html, body { height: auto; }
  .search { margin-left: 0; width: 100%; }
  input { flex: 1; max-width: none; width: auto; min-width: 0; }
  main, main.open { display: block; }
  .streams { border-right: 0; border-bottom: 1px solid var(--line); max-height: 45vh; }
  .details { position: fixed; inset: 0; border: 0; }
}
@media print { .search, .zoom, .details { display: none; } }
${DRAWING_STYLE}`;
