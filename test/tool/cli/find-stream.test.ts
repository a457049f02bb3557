import { AppDefinition } from '../../../lib/core/model/app-definition';
import { StreamDefinition, unknown } from '../../../lib/core/model/stream-definition';
import { findStream } from '../../../lib/tool/cli/find-stream';
import { kafkaStream } from '../../support/simulated';

const stream = (name: unknown, path: string) =>
  kafkaStream({
    name,
    location: { constructPath: path, address: `alicloud_x.${path.replace('/', '_')}` },
  } as Partial<StreamDefinition>);
const app = (...streams: StreamDefinition[]): AppDefinition => ({ streams, resources: [] });

describe('findStream', () => {
  const one = stream('orders', 'A/Orders');
  const other = stream('orders', 'B/Orders');
  const third = stream(unknown('later'), 'B/Third');

  it.each([
    ['A/Orders', one],
    ['alicloud_x.B_Orders', other],
    ['B/Third', third],
  ])('finds %s', (name, found) =>
    expect(findStream(app(one, other, third), name).location).toEqual(found.location),
  );

  it('takes the only one', () => expect(findStream(app(one), undefined).name).toBe('orders'));

  it.each([
    ['orders', '2 event streams are called "orders"; name one by its path or address: A/Orders, B/Orders.'],
    [
      'A/Order',
      'There is no event stream "A/Order". Did you mean "A/Orders"? There are: orders, orders, B/Third.',
    ],
    [undefined, 'There are 3 event streams; name one with --stream: orders, orders, B/Third.'],
  ])('says what is wrong with %s', (name, sentence) =>
    expect(() => findStream(app(one, other, third), name)).toThrow(sentence),
  );

  it('knows what the app says of its references', () => {
    const reference = unknown('${alicloud_topic.t.name}', 'S:alicloud_topic.t.name');
    const { parameters, ...source } = one.source;
    const open = { ...one, source: { ...source, parameters: { ...parameters, Topic: reference } } };
    const resource = {
      type: 'alicloud_topic',
      values: { name: 'orders' },
      region: undefined,
      location: { stack: 'S', address: 'alicloud_topic.t' },
    };
    expect(findStream({ streams: [open], resources: [resource] }, undefined).source.parameters.Topic).toBe(
      'orders',
    );
  });
});
