import { Aspects, Fn, TerraformCount, TerraformIterator, TerraformVariable } from 'cdktf';
import { EventStream, KafkaSource, provider } from '../../../lib';
import { attributes, problems, synth, testStack, testStream } from '../../support/synth';
import { after } from '../../support/after';

describe('what cdktf says of forEach and count holds for a stream', () => {
  it('is made for each item of a list in a variable, with a name and a topic from the iterator', () => {
    const stack = testStack();
    const list = new TerraformVariable(stack, 'sites', { type: 'set(string)' }).listValue;
    const iterator = TerraformIterator.fromList(list);
    testStream(stack, { forEach: iterator, streamName: `orders-${iterator.key}` });
    const { for_each, event_streaming_name } = attributes(synth(stack));
    expect([for_each, event_streaming_name]).toEqual(['${toset(var.sites)}', 'orders-${each.key}']);
  });

  it('is found where one name is that of all items, whoever sets them', () => {
    const forEach = TerraformIterator.fromList(['a', 'b']);
    const named =
      /Stack0\/Stream: streamName \(EventStreamingName\): each stream that for_each makes has the same name at \/EventStreamingName/;
    const one = testStack();
    testStream(one, { forEach, streamName: 'orders' });
    expect(problems(one)).toMatch(named);
    const set = testStack();
    testStream(set).resource.forEach = forEach;
    expect(problems(set)).toMatch(named);
    const byAspect = testStack();
    testStream(byAspect);
    Aspects.of(byAspect).add({
      visit: (node) => {
        if (node instanceof provider.EventBridgeEventStreaming) node.count = TerraformCount.of(2);
      },
    });
    expect(problems(byAspect)).toMatch(/each stream that count makes has the same name/);
  });

  it('warns of one consumer group for all items', () => {
    const stack = testStack();
    const forEach = TerraformIterator.fromList(['a', 'b']);
    const source = (consumerGroup: string) =>
      new KafkaSource({ instanceId: 'alikafka_post-cn-1', topic: 'telemetry-raw', consumerGroup });
    const shared = testStream(stack, { forEach, source: source('group') }, 'Shared');
    const own = testStream(stack, { forEach, source: source(`group-${forEach.value}`) }, 'Own');
    expect(problems(stack)).toBe('');
    const warnings = (stream: EventStream) =>
      stream.node.metadata
        .map(({ data }) => String(data))
        .filter((data) => data.includes('[instance-names]'));
    expect(warnings(shared)).toEqual([expect.stringContaining('reads with the same consumer group')]);
    expect(warnings(own)).toEqual([]);
  });

  it('is counted, with names by the index', () => {
    const count = TerraformCount.of(3);
    const { written } = after(() => undefined, { count });
    expect(written.count).toBe(3);
    expect(written.event_streaming_name).toMatch(/-\$\{count\.index\}$/);
    const set = after((resource) => (resource.count = count), { streamName: `orders-${count.index}` });
    expect(set.written.event_streaming_name).toBe('orders-${tostring(count.index)}');
  });

  it('is made or not made by a count', () => {
    const { written } = after((resource, _, stack) => {
      const on = new TerraformVariable(stack, 'on', { type: 'bool' });
      resource.count = TerraformCount.of(Fn.conditional(on.value, 1, 0));
    });
    expect(written.count).toBe('${var.on ? 1 : 0}');
  });

  it('does not take forEach and count together', () =>
    expect(() =>
      testStream(testStack(), { forEach: TerraformIterator.fromList(['a']), count: TerraformCount.of(1) }),
    ).toThrow(/forEach and count are both given/));
});
