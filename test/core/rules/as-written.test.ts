import { contract } from '../../../lib/core/rules/contract/contract';
import { plaintextSecret } from '../../../lib/core/rules/secrets/plaintext-secret';
import { evaluate } from '../../../lib/core/rules/evaluate';
import { guardRule } from '../../../lib/core/rules/extensions/guard-rule';
import { RuleOutput } from '../../../lib/core/rules/rule';
import { DEFAULT_SETTINGS } from '../../../lib/core/rules/settings';
import { StreamDefinition } from '../../../lib/core/model/stream-definition';
import { check, definition } from '../../support/rules';

const kafka = (Bootstraps: string) =>
  definition({
    source: {
      kind: 'SourceApacheKafkaParameters',
      parameters: { Bootstraps, Topic: 't', ConsumerGroup: 'g', OffsetReset: 'latest' },
    },
  });
const POINTER = '/Source/SourceApacheKafkaParameters/Bootstraps';

describe('a text of which a part is hidden', () => {
  it.each(['!:0,?Se=$:0', 'h:1,password=hunter2:9092'])('%s is judged as it is written', (text) =>
    expect(check(contract, kafka(text)).filter(({ pointer }) => pointer === POINTER)).toEqual([]),
  );

  it.each(['u:hunter2@h', 'password=hunter2 and more'])('%s is found, and shown without it', (text) => {
    const found = check(contract, kafka(text)).filter(({ pointer }) => pointer === POINTER);
    expect(found).toMatchObject([{ message: 'bootstrapServers (Bootstraps) is not valid' }]);
    expect(JSON.stringify(found)).not.toContain('hunter2');
  });

  it('is a credential all the same', () =>
    expect(check(plaintextSecret, kafka('h:1,password=hunter2:9092'))).toMatchObject([{ pointer: POINTER }]));

  it('is not what a rule of an extension sees', () => {
    const seen: string[] = [];
    const rule = {
      ...contract,
      id: 'acme-rule',
      check: (stream: StreamDefinition, output: RuleOutput) => {
        seen.push(JSON.stringify(stream));
        output.report({ pointer: POINTER, message: 'm', fix: 'f' });
      },
    };
    const app = { streams: [kafka('h:1,password=hunter2:9092')], resources: [] };
    evaluate(app, DEFAULT_SETTINGS, [guardRule(rule, () => undefined)]);
    expect(seen).toHaveLength(1);
    expect(seen.join()).not.toContain('hunter2');
  });
});
