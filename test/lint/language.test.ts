import ts from 'typescript';
import { LANGUAGES, translationsOf } from '../../lib/core/language/languages';
import { wordsOfPages } from '../../scripts/language/page-languages';
import { files, parse, placeOf, textsForPeople, textsOfPages } from '../../scripts/texts-for-people';

/** What a reader of Chinese finds odd. */
const ODD: readonly (readonly [string, RegExp])[] = [
  ['ASCII punctuation behind Chinese', /\p{Script=Han}(?:[,;:!?]|\.(?=\s|$))/u],
  ['a blank beside Chinese punctuation', /[。，、；：！？）] | [。，、；：！？）]/u],
  ['two blanks inside a line', /\S {2,}\S/u],
  ['Chinese and Latin without a blank', /\p{Script=Han}[A-Za-z0-9$`]|[A-Za-z0-9`%]\p{Script=Han}/u],
  ['a blank between Chinese words', /\p{Script=Han} \p{Script=Han}/u],
  ['ASCII brackets around Chinese', /\([^()]*\p{Script=Han}[^()]*\)/u],
];
const placesIn = (text: string) => [...new Set(text.match(/\{\d+\}/g))].sort();

const said = { texts: textsForPeople(), translations: translationsOf };
const onPages = { texts: textsOfPages(), translations: wordsOfPages };

describe.each(
  LANGUAGES.filter((language) => language !== 'en').flatMap((language) => [
    ['said to people', language, said] as const,
    ['on generated pages', language, onPages] as const,
  ]),
)('what is %s in %s', (_, language, { texts, translations: translationsIn }) => {
  const translations = translationsIn(language)!;

  it('is everything', () =>
    expect(
      texts
        .filter(({ key }) => !Object.hasOwn(translations, key))
        .map(({ key, place }) => `${place}: ${key}`),
    ).toEqual([]));

  it('is nothing that nobody says', () => {
    const keys = new Set(texts.map(({ key }) => key));
    expect(Object.keys(translations).filter((key) => !keys.has(key))).toEqual([]);
  });

  it('has the values of the English text', () =>
    expect(
      Object.entries(translations).filter(([key, text]) => `${placesIn(key)}` !== `${placesIn(text)}`),
    ).toEqual([]));

  it.each(ODD)('has %s nowhere', (_name, odd) =>
    expect(Object.values(translations).filter((text) => odd.test(text))).toEqual([]),
  );

  it('is in the order of the English texts, so that two who add to it seldom meet', () =>
    expect(Object.keys(translations)).toEqual(Object.keys(translations).sort()));
});

/** Words one after the other. */
const SENTENCE = /[a-z]{2,} [a-z]{2,}/;
/** What a rule of the catalogue has for people that is said where it is shown. */
const SAID_LATER = ['title', 'protectsFrom'];
/** Texts that are compared and not shown, or that others wrote. */
const NOT_SHOWN = [
  ...[
    'stream or resource',
    'one place: ',
    '… (deposed object …)',
    'something else',
    'a raw state file',
    '$long number',
    '(not shown)',
  ],
  ...['no code', 'no credentials', 'not readable', 'too many pages', 'call stack', 'Map keys must be unique'],
  'any of the providers in the chain',
  // What is written into resources and stacks, which are the same in each language.
  'Assumed by EventBridge to deliver events',
  'Assumed by Function Compute to run a function',
  'What the identity that deploys the event streams needs',
  ...['aliyun eventbridge … --region … --EventStreamingName …', 'aliyun mns-open … --region … --QueueName …'],
];
/** Folders whose texts people read. */
const FOR_PEOPLE = [
  'lib/tool',
  'lib/constructs',
  ...['rules', 'reading', 'running', 'adoption', 'model'].map((name) => `lib/core/${name}`),
];
/** Files that others or generators wrote, and files that write code, styles and drawings, which are the same in each language; what of them people read is said. */
const CODE =
  /constructs\/provider\/|declared-types|adopt\/(print|project-files|python-|typescript-|stack-|state-files)|graph\/(dot|drawing-style|svg|mermaid)|graph\/html\/.*(css|script|page)\.ts$|running\/(function-programs|run-function)|configuration\/validator/;

/** Files that join a code of a service to what the service says, as it stands in an export in every language. */
const OTHERS_WORDS = /tool\/live\/export-account|cli\/live-options/;

describe('a text for people', () => {
  it('is made with say or marked with words', () => {
    const keys = new Set(said.texts.map(({ key }) => key));
    const bare = FOR_PEOPLE.flatMap((folder) => files(folder))
      .filter((file) => !CODE.test(file))
      .flatMap((file) => bareTexts(parse(file), keys));
    expect(bare).toEqual([]);
  });

  it('is joined to where it stands with say, for colons differ', () =>
    expect(
      [...FOR_PEOPLE, 'lib/core/simulation']
        .flatMap((folder) => files(folder))
        .filter((file) => !CODE.test(file) && !OTHERS_WORDS.test(file))
        .flatMap((file) => bareJoints(parse(file))),
    ).toEqual([]));

  it('is made with say where constructs throw it, however short it is', () =>
    expect(files('lib/constructs').flatMap((file) => bareThrown(parse(file)))).toEqual([]));

  it('is made with say while something runs, and never while modules load', () => {
    const early = files('lib').flatMap((file) =>
      tagsOf(parse(file)).filter((tag) => isSay(tag) && !isInFunction(tag)),
    );
    expect(early.map(placeOf)).toEqual([]);
  });
});

function tagsOf(root: ts.Node): ts.TaggedTemplateExpression[] {
  const found: ts.TaggedTemplateExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

function isSay({ tag }: ts.TaggedTemplateExpression): boolean {
  return tag.getText() === 'say';
}

function isInFunction(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isFunctionLike) !== undefined;
}

/** What makes errors of constructs, and what they throw. */
const MAKES_ERRORS = /^(mistake|mistakeAt|refuseMistakes|refuseContradictions)$/;

/** Words of an error that `say` does not say; one without a blank is a name, and a place is a member of an object. */
function bareThrown(root: ts.Node): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node, isThrown: boolean): void => {
    if (ts.isTaggedTemplateExpression(node) || ts.isPropertyAssignment(node)) return;
    if (isThrown && (ts.isStringLiteral(node) || ts.isTemplateLiteral(node))) {
      const text = ts.isTemplateExpression(node) ? partsOf(node)! : node.text;
      if (/ [a-z]{2,}|[a-z]{2,} /i.test(text)) found.push(`${placeOf(node)}: ${text}`);
    }
    const makes =
      ts.isThrowStatement(node) ||
      (ts.isCallExpression(node) && MAKES_ERRORS.test(node.expression.getText())) ||
      (ts.isNewExpression(node) && node.expression.getText() === 'Error');
    ts.forEachChild(node, (child) => visit(child, isThrown || makes));
  };
  visit(root, false);
  return found;
}

/** @param keys what `said` says where it is shown */
function bareTexts(root: ts.Node, keys: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isTaggedTemplateExpression(node)) {
      if (ts.isTemplateExpression(node.template))
        node.template.templateSpans.forEach(({ expression }) => visit(expression));
      return;
    }
    const text =
      ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) ? node.text : partsOf(node);
    if (
      text !== undefined &&
      SENTENCE.test(text) &&
      !isSaidLater(node) &&
      !keys.has(text) &&
      !NOT_SHOWN.includes(text)
    )
      found.push(`${placeOf(node)}: ${text}`);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

/** Templates that `say` does not say, with a colon between a place and what stands there. */
function bareJoints(root: ts.Node): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node) && !ts.isTaggedTemplateExpression(node.parent)) {
      const text = partsOf(node)!;
      if (/…: /.test(text)) found.push(`${placeOf(node)}: ${text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(root);
  return found;
}

function partsOf(node: ts.Node): string | undefined {
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
}

function isSaidLater({ parent }: ts.Node): boolean {
  return ts.isPropertyAssignment(parent) && SAID_LATER.includes(parent.name.getText());
}
