import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerraformStack, Testing } from 'cdktf';
import ts from 'typescript';
import * as lib from '../../../lib';

type Given = (...given: unknown[]) => unknown;
type Class = (new (...given: unknown[]) => object) & Readonly<Record<string, unknown>>;

/** What comes where the compiler did not look. */
const BAD: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  null: null,
  NaN: NaN,
  Infinity: Infinity,
  'a number': 5,
  true: true,
  'a plain object': { a: 1 },
  'a list': [undefined, NaN],
  'a symbol': Symbol('s'),
  'a function': () => 1,
  'a class': class Anything {},
  'a bigint': 10n,
};

const FOLDER = join(__dirname, '..', '..', '..', 'lib', 'constructs');

const is = (owner: ts.HasModifiers, ...kinds: ts.SyntaxKind[]) =>
  (owner.modifiers ?? []).some(({ kind }) => kinds.includes(kind));

const DECLARED = (readdirSync(FOLDER, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.ts') && !file.startsWith('provider/'))
  .flatMap((file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
    return statements.filter(ts.isClassDeclaration);
  });

/** The classes whose constructor is public, and whether they are constructs. */
const MADE = new Map(
  DECLARED.flatMap((node): [string, boolean][] => {
    const maker = node.members.find(ts.isConstructorDeclaration);
    const isPublic =
      maker !== undefined &&
      !is(maker, ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword) &&
      !is(node, ts.SyntaxKind.AbstractKeyword);
    return isPublic ? [[node.name!.text, maker.parameters[0]?.name.getText() === 'scope']] : [];
  }),
);

const PRIVATE = new Set(
  DECLARED.flatMap((node) =>
    node.members
      .filter(ts.isMethodDeclaration)
      .filter((method) => is(method, ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword))
      .map((method) => `${node.name!.text}.${method.name.getText()}`),
  ),
);

const CLASSES = Object.entries({ ...lib, ...lib.testing } as unknown as Record<string, Class>).filter(
  ([name, value]) =>
    typeof value === 'function' && /^[A-Z]/.test(name) && !name.startsWith('AlicloudProvider'),
);
const CONSTRUCTS = CLASSES.filter(([name]) => MADE.get(name) === true);
const PARTS = CLASSES.filter(([name]) => MADE.get(name) === false);
const FUNCTIONS = CLASSES.flatMap(([name, type]) =>
  Object.getOwnPropertyNames(type)
    .filter((key) => typeof type[key] === 'function' && key !== 'prototype' && !key.startsWith('_'))
    .filter((key) => !PRIVATE.has(`${name}.${key}`))
    .map((key) => [`${name}.${key}`, (type[key] as Given).bind(type)] as const),
);

const stack = () => new TerraformStack(Testing.app(), 'S');

/** What is made, or the sentence that says why not: one of ours, never what JavaScript says. */
function answerOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    const { name, message } = error as Error;
    expect(`${name}: ${message}`).toMatch(
      /^Error: [\w./[\] ,#-]+: [^]*(?:; give |Give |contradictory props)/,
    );
    return undefined;
  }
}

describe('every export', () => {
  it('is looked at', () => {
    expect(CONSTRUCTS.length).toBeGreaterThan(18);
    expect(PARTS.length).toBeGreaterThan(60);
    expect(FUNCTIONS.length).toBeGreaterThan(150);
  });

  it.each(CONSTRUCTS)('%s refuses props, scopes and ids that are none in a sentence', (_, Made) => {
    for (const bad of Object.values(BAD)) {
      answerOf(() => new Made(stack(), 'C', bad));
      expect(answerOf(() => new Made(bad, 'C', {}))).toBeUndefined();
      if (bad !== undefined) expect(answerOf(() => new Made(stack(), bad, {}))).toBeUndefined();
    }
  });

  it.each(PARTS)('%s made of anything is refused by the stream that has it, or before', (name, Made) => {
    for (const bad of Object.values(BAD)) {
      const part = answerOf(() => new Made(bad));
      if (part === undefined) continue;
      const [place] = /Source$|Sink$/.exec(name) ?? ['transforms'];
      const value = place === 'transforms' ? [part] : part;
      const good = { source: undefined, sink: undefined, [place.toLowerCase()]: value };
      answerOf(() => new lib.EventStream(stack(), 'E', good as never));
    }
  });

  it.each(FUNCTIONS)('%s refuses arguments that are none in a sentence', (name, call) => {
    const isQuestion = /\.is[A-Z]/.test(name);
    for (const bad of Object.values(BAD)) {
      for (const count of [1, 2, 4]) {
        const made = answerOf(() => call(...Array(count).fill(bad)));
        if (isQuestion) expect(made).toBe(false);
        expect(textOf(made)).not.toMatch(/undefined|NaN|\[object Object\]/);
      }
    }
  });
});

/** What a value says of itself: its text, or what it gives to the API. */
function textOf(made: any): string {
  if (typeof made === 'string') return made;
  if (typeof made?.toApi !== 'function' || made.toApi.length > 0) return '';
  return JSON.stringify(made.toApi()) ?? '';
}
