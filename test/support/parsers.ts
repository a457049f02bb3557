import { transpileModule } from 'typescript';

const { Parser } = require('commonmark');
const { SaxesParser } = require('saxes');
const { parse } = require('parse5');

/** An element of XML or HTML. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements of a document of XML, and its texts. @throws Error where it is not well-formed */
export function readXml(text: string): { readonly elements: Element[]; readonly texts: string[] } {
  const parser = new SaxesParser({ xmlns: true });
  const elements: Element[] = [];
  const texts: string[] = [];
  parser.on('error', (error: Error) => {
    throw error;
  });
  for (const what of ['doctype', 'processinginstruction', 'comment'])
    parser.on(what, (found: unknown) => texts.push(`${what}: ${JSON.stringify(found)}`));
  parser.on('opentag', ({ name, attributes }: any) => {
    const values = Object.entries<any>(attributes).map(([key, { value }]) => [key, value]);
    elements.push({ name, attributes: Object.fromEntries(values) });
  });
  parser.on('text', (found: string) => texts.push(found));
  parser.write(text).close();
  return { elements, texts };
}

/** The elements of a page as browsers read it, and what they object to. */
export function readHtml(text: string): { readonly elements: Element[]; readonly errors: string[] } {
  const errors: string[] = [];
  const page = parse(text, {
    scriptingEnabled: true,
    onParseError: ({ code, startLine }: any) => errors.push(`${code} in line ${startLine}`),
  });
  const elements: Element[] = [];
  const walk = ({ tagName, attrs = [], childNodes = [], content }: any): void => {
    const attributes = Object.fromEntries(attrs.map(({ name, value }: any) => [name, value]));
    if (tagName !== undefined) elements.push({ name: tagName, attributes });
    for (const child of content?.childNodes ?? childNodes) walk(child);
  };
  walk(page);
  return { elements, errors };
}

/** The nodes of a text of CommonMark: their types, and of HTML what it is. */
export function readMarkdown(text: string): string[] {
  const walker = new Parser().parse(text).walker();
  const found: string[] = [];
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const { type, literal } = event.node;
    if (event.entering) found.push(type.startsWith('html') ? `${type} ${literal}` : type);
  }
  return found;
}

/** What a reader of a text of CommonMark sees as words: its texts, without code and HTML. */
export function textsOfMarkdown(text: string): string[] {
  const walker = new Parser().parse(text).walker();
  const found: string[] = [];
  for (let event = walker.next(); event !== null; event = walker.next())
    if (event.node.type === 'text') found.push(event.node.literal);
  return found;
}

/** What a compiler says of the syntax of a file of TypeScript. */
export function typeScriptErrors(text: string): string[] {
  const { diagnostics = [] } = transpileModule(text, { reportDiagnostics: true });
  return diagnostics.map(({ messageText }) => JSON.stringify(messageText));
}
