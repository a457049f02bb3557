import { createHash } from 'node:crypto';
import { said, say } from '../../../core/language/say';
import { counted } from '../../reports/display';
import { Finding } from '../../../core/rules/finding';
import { FlowGraph, noStreams } from '../flow-graph';
import { draw } from '../svg';
import { escapeXml } from '../xml';
import { SEVERITIES } from '../../../core/rules/finding';
import { withoutCredentials } from '../../../core/redaction/redact';
import { inertJson, visible } from '../../reports/inert';
import { pageData, pageFinding, PageStream } from './page-data';
import { PAGE_SCRIPT } from './page-script';
import { PAGE_STYLE } from './page.css';
import { simulatorScript, wordsOfSimulator } from './simulator-script';
import { wordsOfPage } from './page-words';
import { TRY_SCRIPT } from './try-script';
import { TRY_STYLE } from './try.css';

/** Flows as one page that asks nothing of any network. */
export async function toHtml(graph: FlowGraph): Promise<string> {
  const { title, streams, otherFindings } = graph;
  const data = pageData(graph);
  const simulator = simulatorScript();
  const script = [simulator, TRY_SCRIPT, PAGE_SCRIPT].join('\n');
  const style = [PAGE_STYLE, TRY_STYLE].join('\n');
  const count = counted(streams.length, 'event stream');
  // The page has its own heading.
  const drawing = await draw({ ...graph, title: '' }, `role="group" aria-label="${say`Flows`}"`);
  return `<!doctype html>
<html lang="${say`en`}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header>
<h1>${escapeXml(title)}</h1>
<p>${streams.length === 0 ? noStreams() : count}</p>
<div class="search needs-script" role="search" hidden>
<span id="found" role="status"></span>
<label for="search">${say`Search`}</label>
<input id="search" type="search" placeholder="${say`name, region, instance, topic`}" autocomplete="off">
</div>
</header>
<main>
<nav class="streams" aria-label="${say`Event streams`}">
<ul>
${data.streams.map(listItem).join('\n')}
</ul>
${otherList(otherFindings)}</nav>
<figure aria-label="${say`Diagram of the flows`}">
<div class="zoom needs-script" hidden>
<button type="button" id="smaller" aria-label="${say`Smaller`}">−</button>
<button type="button" id="larger" aria-label="${say`Larger`}">+</button>
<button type="button" id="fit">${say`Fit`}</button>
</div>
<div class="canvas" id="canvas" tabindex="0" role="region" aria-label="${say`Diagram`}">
${drawing}</div>
</figure>
<aside class="details" id="details" aria-labelledby="details-heading" hidden>
<header>
<h2 id="details-heading" tabindex="-1">${say`Details`}</h2>
<button type="button" class="close" id="close" aria-label="${say`Close the details`}">✕</button>
</header>
<div id="details-body"></div>
</aside>
</main>
<script type="application/json" id="data">${scriptJson({ ...data, words: wordsOfPage(), simulatorWords: wordsOfSimulator(simulator) })}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** Nothing is loaded or sent, and nothing runs but what is known here by its digest. */
function policyOf(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${digest(script)}`,
    `style-src ${digest(style)}`,
    "connect-src 'none'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function digest(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function listItem({ id, name, way, place, counts, findings }: PageStream): string {
  const severity = SEVERITIES.find((worst) => findings.some((finding) => finding.severity === worst));
  const count = counts === undefined ? '' : `<span class="${severity}">${counts}</span>`;
  return `<li><button type="button" class="stream" data-stream="${id}"><span class="name">${escapeXml(name)}</span><span class="way">${escapeXml(way)}</span><span class="place">${escapeXml(place)}</span>${count}</button></li>`;
}

/** What was found in no stream is not lost. */
function otherList(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const items = findings.map((finding) => {
    const { severity, rule, text } = pageFinding(finding);
    const place = withoutCredentials(finding.constructPath ?? finding.address ?? say`app`);
    return `<li><span class="${severity}">${said(severity)}</span>${say`: `}${escapeXml(visible(say`${place}: ${text}`))} [${rule}]</li>`;
  });
  return `<details><summary>${say`Findings outside event streams: ${findings.length}`}</summary><ul class="findings">\n${items.join('\n')}\n</ul></details>\n`;
}

/** JSON in which nothing ends the script it stands in. */
function scriptJson(value: unknown): string {
  return inertJson(JSON.stringify(value)).replace(/</g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
