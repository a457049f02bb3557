import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Lazy, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import {
  AlicloudProvider,
  EventPattern,
  EventStream,
  EventValue,
  HttpsSink,
  MqttSource,
  SinkField,
} from '../../lib';
import { applyField } from '../../lib/core/simulation/apply-field';
import { Piece, piecesOf, VALUES as NOT_EMPTY } from '../support/hostile-texts';
import { fc, runs } from '../support/sampling';
import { describeTerraform, terraform, workspace } from '../support/terraform';

const VALUES = [...NOT_EMPTY, ''];
const TEXT = fc.array(piecesOf(VALUES), { minLength: 1, maxLength: 6 });

/** How many texts one stream holds. */
const PLACES = 11;

describeTerraform('a text is to Terraform what it was meant to be', (setup) => {
  it('in every text of a stream, with references and without, and as a key', () => {
    const stack = new TerraformStack(Testing.app(), 'Stack');
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
    const variables = VALUES.map(
      (value, i) => new TerraformVariable(stack, `v${i}`, { type: 'string', default: value }),
    );
    const written = (text: readonly Piece[]) =>
      text
        .map((piece) => {
          if (typeof piece === 'string') return piece;
          const reference = variables[piece.variable].stringValue;
          return piece.lazily ? Lazy.stringValue({ produce: () => reference }) : reference;
        })
        .join('');
    const meant = (text: readonly Piece[]) =>
      text.map((piece) => (typeof piece === 'string' ? piece : VALUES[piece.variable])).join('');

    const count = Math.ceil(runs(5_500, 550) / PLACES);
    const cases = fc.sample(fc.array(TEXT, { minLength: PLACES, maxLength: PLACES }), count);
    const streams = cases.map((texts, i) => {
      const [
        description,
        tag,
        tagKey,
        constant,
        template,
        json,
        pattern,
        patternKey,
        override,
        variable,
        user,
      ] = texts.map(written);
      return new EventStream(stack, `Stream${i}`, {
        streamName: `stream-${i}`,
        description,
        tags: { tag, [`k${tagKey}`]: 'value' },
        source: new MqttSource({ instanceId: 'post-cn-example', topic: 'topic' }),
        filter: EventPattern.fromObject({
          data: { field: [pattern, { prefix: pattern }], [`k${patternKey}`]: ['x'] },
        }),
        sink: new HttpsSink({
          url: 'https://example.com',
          body:
            i % 3 === 0
              ? SinkField.constant(constant)
              : i % 3 === 1
                ? SinkField.template(template, { n: variable })
                : SinkField.json({ text: json, [json]: 1, v: EventValue.text('$.data.v') }),
        }),
        sourceOverrides: { Override: override, User: { nested: [user] } },
      });
    });
    expect(streams.length).toBe(count);

    const { resource, variable } = JSON.parse(Testing.synth(stack, false));
    const bodies = Object.values<Record<string, any>>(resource.alicloud_event_bridge_event_streaming);
    const input = bodies.map(
      ({ event_streaming_name: name, description, tags, source, filter_pattern, sink }) => ({
        name,
        description,
        tags,
        source,
        filter_pattern,
        sink,
      }),
    );
    const folder = workspace(setup(), { variable, resource: { terraform_data: { out: { input } } } });
    terraform(setup(), folder, 'apply', '-auto-approve', '-no-color');
    const state = JSON.parse(readFileSync(join(folder, 'terraform.tfstate'), 'utf8'));
    const outputs: Record<string, any>[] = state.resources[0].instances[0].attributes.input.value;

    outputs.forEach((output) => {
      const i = Number(output.name.slice('stream-'.length));
      const [description, tag, tagKey, constant, template, json, pattern, patternKey, override, value, user] =
        cases[i].map(meant);
      expect(output.description).toBe(description);
      expect(output.tags).toEqual({ tag, [`k${tagKey}`]: 'value' });
      expect(JSON.parse(output.source).SourceMQTTParameters).toMatchObject({
        Override: override,
        User: { nested: [user] },
      });
      expect(JSON.parse(output.filter_pattern)).toEqual({
        data: { field: [pattern, { prefix: pattern }], [`k${patternKey}`]: ['x'] },
      });
      const body = JSON.parse(output.sink).SinkHttpsParameters.Body;
      if (i % 3 === 0) expect(body).toEqual({ Form: 'CONSTANT', Value: constant });
      else if (i % 3 === 1) {
        expect(body.Template).toBe(template);
        expect(JSON.parse(body.Value)).toEqual({ n: value });
      } else {
        // What the engine makes of it, by the simulation, which agrees with the engine's own answers.
        const result = applyField(body, { data: { v: 'x' } }, '');
        expect(JSON.parse('value' in result ? String(result.value) : result.message)).toEqual({
          text: json,
          [json]: 1,
          v: 'x',
        });
      }
    });
  });
});
