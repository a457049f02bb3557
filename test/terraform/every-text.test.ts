import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Lazy, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import * as lib from '../../lib';
import { isComposite, mapMembers } from '../../lib/core/model/json-object';
import { readJsonText } from '../../lib/core/reading/json-text';
import { EVERY_SINK } from '../support/every-sink';
import { EVERY_SOURCE } from '../support/every-source';
import { Piece, piecesOf, VALUES } from '../support/hostile-texts';
import { fc, runs } from '../support/sampling';
import { describeTerraform, terraform, workspace } from '../support/terraform';

type Text = readonly Piece[];

const TEXT: fc.Arbitrary<Text> = fc.array(piecesOf(VALUES), { minLength: 1, maxLength: 5 });

const propsOf = (part: object) => (part as unknown as { props: object }).props;
const PARTS = [
  ...EVERY_SOURCE.map(([part]) => ({ side: 'source', part })),
  ...EVERY_SINK.map(([part]) => ({ side: 'sink', part })),
];

type Spell = () => string;

/** A value with every text in it made anew, lists and maps of texts too; sink fields of all forms. */
function respelt(value: unknown, spell: Spell): unknown {
  if (typeof value === 'string') return spell();
  if (value instanceof lib.SinkField) {
    const { Form } = value.toApi();
    if (Form === 'CONSTANT') return lib.SinkField.constant(spell());
    return Form === 'TEMPLATE' ? lib.SinkField.template(spell(), { n: spell() }) : value;
  }
  if (Array.isArray(value)) return value.map((item) => respelt(item, spell));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, respelt(member, spell)]));
}

/** Everything of the library that writes texts of users. */
function build(stack: TerraformStack, spell: Spell): void {
  new lib.AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
  const good = {
    source: new lib.MqttSource({ instanceId: 'post-cn-example', topic: 'topic' }),
    sink: new lib.HttpsSink({ url: 'https://example.com' }),
  };
  PARTS.forEach(({ side, part }, i) => {
    const Class = part.constructor as new (props: object) => lib.StreamSource & lib.StreamSink;
    const made = new Class(respelt(propsOf(part), spell) as object);
    new lib.EventStream(stack, `Part${i}`, { ...good, streamName: `part-${i}`, [side]: made });
  });
  new lib.EventStream(stack, 'Rest', {
    ...good,
    streamName: spell(),
    description: spell(),
    tags: { a: spell() },
    deadLetterQueue: lib.DeadLetterQueue.fromArn(spell()),
    transforms: [
      lib.FunctionTransform.fromArn(spell()),
      new lib.DashScopeTransform({
        apiKey: spell(),
        model: spell(),
        messages: [{ role: spell(), content: lib.SinkField.template(spell(), { n: spell() }) }],
      }),
    ],
    filter: lib.EventPattern.of({
      subject: [lib.Match.exact(spell()), lib.Match.suffix(spell()), lib.Match.anythingBut(spell())],
      data: { a: [lib.Match.contains(spell())], [`k${spell()}`]: [lib.Match.anythingButPrefix(spell())] },
    }),
  });
  const eventBus = new lib.EventBus(stack, 'Bus', { eventBusName: spell(), description: spell() });
  new lib.EventRule(stack, 'Rule', {
    eventBus,
    ruleName: spell(),
    description: spell(),
    accountId: '1234567890123456',
    filter: lib.EventPattern.fromObject({ source: [spell()], data: { a: [{ prefix: spell() }] } }),
    targets: [
      lib.RuleTarget.mnsQueue({ queueName: spell(), body: lib.SinkField.constant(spell()) }),
      lib.RuleTarget.mnsQueue({ queueName: 'q', body: lib.SinkField.template(spell(), { n: spell() }) }),
    ],
  });
  new lib.DeliveryRole(stack, 'Role', { roleName: spell(), description: spell() });
  new lib.StreamFunction(stack, 'Function', {
    functionName: spell(),
    description: spell(),
    code: lib.FunctionCode.fromFolder(join(__dirname, '..', '..', 'lib', 'constructs', 'functions', 'code')),
    runtime: lib.FunctionRuntime.NODEJS_20,
    handler: spell(),
    environment: { A: spell() },
  } as never);
}

/** The resources of a stack, their metadata left out. */
function resourcesOf(stack: TerraformStack): Record<string, any> {
  // The record of an identity is nobody's text.
  const { terraform_data: _, ...resource } = JSON.parse(Testing.synth(stack, false)).resource;
  const all = Object.entries<Record<string, any>>(resource).flatMap(([type, bodies]) =>
    Object.entries<any>(bodies).map(
      ([id, { '//': _m, depends_on: _d, lifecycle: _l, provider: _p, ...values }]) => [
        `${type}.${id}`,
        values,
      ],
    ),
  );
  // What refers to another resource cannot be evaluated without it, and is not text of a user.
  const text = JSON.stringify(Object.fromEntries(all));
  return JSON.parse(text.replace(/\$\{alicloud_[\w.]+\}/g, 'reference'));
}

/** A value with the texts of JSON in it as what they say: jsonencode escapes more than it must. */
function read(value: unknown): unknown {
  if (typeof value !== 'string') return mapMembers(value, read);
  const inner = /^[[{]/.test(value) ? readJsonText(value).value : undefined;
  return inner === undefined ? value : read(inner);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return isComposite(value) ? [...Object.keys(value), ...Object.values(value).flatMap(textsIn)] : [];
}

/** Texts by turns, and how many were taken. */
function take(from: readonly string[]) {
  let next = 0;
  return { spell: () => from[next++ % from.length], count: () => next };
}

describeTerraform('every text of every part', (setup) => {
  it('is to Terraform what it was meant to be', () => {
    const wanted = runs(2_000, 300);
    let seen = 0;
    while (seen < wanted) {
      const [texts] = fc.sample(fc.array(TEXT, { minLength: 600, maxLength: 600 }), 1);
      const meant = texts.map((text) =>
        text.map((piece) => (typeof piece === 'string' ? piece : VALUES[piece.variable])).join(''),
      );
      const written = new TerraformStack(Testing.app(), 'Stack');
      const variables = VALUES.map(
        (value, i) => new TerraformVariable(written, `v${i}`, { type: 'string', default: value }),
      );
      const withReferences = texts.map((text) =>
        text
          .map((piece) => {
            if (typeof piece === 'string') return piece;
            const reference = variables[piece.variable].stringValue;
            return piece.lazily ? Lazy.stringValue({ produce: () => reference }) : reference;
          })
          .join(''),
      );
      const literal = new TerraformStack(Testing.app(), 'Stack');
      const [one, other] = [take(withReferences), take(meant)];
      build(written, one.spell);
      build(literal, other.spell);
      expect(one.count()).toBe(other.count());
      seen += one.count();

      const { variable } = JSON.parse(Testing.synth(written, false));
      const input = { written: resourcesOf(written), literal: resourcesOf(literal) };
      const folder = workspace(setup(), { variable, resource: { terraform_data: { out: { input } } } });
      terraform(setup(), folder, 'apply', '-auto-approve', '-no-color');
      const state = JSON.parse(readFileSync(join(folder, 'terraform.tfstate'), 'utf8'));
      const output = state.resources[0].instances[0].attributes.input.value;
      expect(read(output.written)).toEqual(read(output.literal));
      const arrived = textsIn(read(output.literal));
      const all = new Set(arrived);
      const missing = meant
        .slice(0, one.count())
        .filter((text) => !all.has(text) && !arrived.some((whole) => whole.includes(text)));
      expect(missing).toEqual([]);
    }
  });
});
