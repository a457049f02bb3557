/** The extension of an organization, as it would be written in TypeScript beside an app. */
import type { Extension, ResourceDefinition, Rule, StreamDefinition } from '../../../lib/rules';
import { isUnknown, resourcesOf, valueOf } from '../../../lib/rules';

const team: Rule = {
  id: 'acme/team',
  title: 'Streams name the team that runs them',
  severity: 'error',
  protectsFrom: 'Nobody knows whom to call when a stream stands still.',
  check({ tags }: StreamDefinition, output) {
    if (isUnknown(tags)) output.skip('/Tags', tags.$unknown);
    else if (tags.team === undefined)
      output.report({ pointer: '/Tags', message: 'the stream names no team', fix: 'Add the tag team.' });
  },
};

const topics: Rule = {
  id: 'acme/topics',
  title: 'Kafka topics begin with the name of their department',
  severity: 'warning',
  check({ sink }, output) {
    if (sink.kind !== 'SinkKafkaParameters') return;
    const pointer = '/Sink/SinkKafkaParameters/Topic/Value';
    const topic = valueOf(sink, 'Topic');
    if (isUnknown(topic)) output.skip(pointer, topic.$unknown);
    else if (!/^(iot|shop)-/.test(String(topic)))
      output.report({ pointer, message: 'the topic belongs to no department', got: String(topic), fix: '' });
  },
};

const networks: Rule = {
  id: 'acme/networks',
  title: 'Networks are made by another team',
  severity: 'info',
  types: ['alicloud_vpc'],
  checkResource({ values }: ResourceDefinition, output) {
    const block = values.cidr_block;
    output.report({
      message: 'a network is made here',
      got: isUnknown(block) ? undefined : String(block),
      fix: '',
    });
  },
};

const few: Rule = {
  id: 'acme/few',
  title: 'An app is small',
  severity: 'info',
  checkApp(app, about) {
    if (app.streams.length + resourcesOf(app, 'alicloud_vpc').length > 2)
      about(app.streams[0] ?? app.resources[0]).report({ message: 'the app is large', fix: 'Split it.' });
  },
};

const extension: Extension = {
  rules: [team, topics, networks, few],
  severities: { 'dead-letter-missing': 'error', 'concurrent-tasks': 'off' },
  mandatory: ['acme/team', 'plaintext-secret'],
};

export default extension;
