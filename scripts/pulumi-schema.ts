/**
 * Reads what the published Pulumi bridge says of Terraform resources. The bridge is made from the provider's schema
 * mechanically: names in camel case, lists named in the plural, blocks of at most one item flattened to objects.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface BridgedField {
  readonly type: string;
  readonly input: 'required' | 'optional' | 'none';
  /** Whether the provider may set it: an output that is always there. */
  readonly computed: boolean;
  readonly deprecated?: string;
  readonly fields?: Record<string, BridgedField>;
}

const MODULES: Record<string, string> = {
  alikafka_consumer_group: 'alikafka/consumerGroup',
  alikafka_topic: 'alikafka/topic',
  cms_alarm: 'cms/alarm',
  cms_alarm_contact: 'cms/alarmContact',
  cms_alarm_contact_group: 'cms/alarmContactGroup',
  cms_event_rule: 'cms/eventRule',
  eip_address: 'ecs/eipAddress',
  eip_association: 'ecs/eipAssociation',
  event_bridge_api_destination: 'eventbridge/apiDestination',
  event_bridge_connection: 'eventbridge/connection',
  event_bridge_event_bus: 'eventbridge/eventBus',
  event_bridge_event_source_v2: 'eventbridge/eventSourceV2',
  event_bridge_event_streaming: 'eventbridge/eventStreaming',
  event_bridge_rule: 'eventbridge/rule',
  event_bridge_service_linked_role: 'eventbridge/serviceLinkedRole',
  fcv3_function: 'fc/v3function',
  log_project: 'log/project',
  log_store: 'log/store',
  message_service_queue: 'message/serviceQueue',
  nat_gateway: 'vpc/natGateway',
  ons_group: 'rocketmq/group',
  ons_topic: 'rocketmq/topic',
  ram_group_policy_attachment: 'ram/groupPolicyAttachment',
  ram_policy: 'ram/policy',
  ram_role: 'ram/role',
  ram_role_policy_attachment: 'ram/rolePolicyAttachment',
  ram_user_policy_attachment: 'ram/userPolicyAttachment',
  rocketmq_consumer_group: 'rocketmq/consumerGroup',
  rocketmq_topic: 'rocketmq/rocketMQTopic',
  security_group: 'ecs/securityGroup',
  security_group_rule: 'ecs/securityGroupRule',
  snat_entry: 'vpc/snatEntry',
  vpc: 'vpc/network',
  vswitch: 'vpc/switch',
  provider: 'provider',
};

export function bridged(folder: string, resource: string): Record<string, BridgedField> {
  const module = MODULES[resource.replace(/^alicloud_/, '')];
  const source = parse(join(folder, `${module}.d.ts`));
  const inputs = nestedTypes(folder, 'input');
  const outputs = nestedTypes(folder, 'output');
  const args = source.statements
    .filter(ts.isInterfaceDeclaration)
    .find(({ name }) => name.text.endsWith('Args'));
  const resourceClass = source.statements.find(ts.isClassDeclaration);
  const fields = read(args?.members ?? [], inputs, 'input');
  const provided = read(resourceClass?.members ?? [], outputs, 'output');
  return merge(fields, provided);
}

function merge(
  inputs: Record<string, BridgedField>,
  outputs: Record<string, BridgedField>,
): Record<string, BridgedField> {
  const all = { ...outputs, ...inputs };
  return Object.fromEntries(
    Object.keys(all).map((name) => {
      const [input, output] = [inputs[name], outputs[name]];
      const computed = input === undefined || (input.input === 'optional' && output?.computed === true);
      const fields = all[name].fields && merge(input?.fields ?? {}, output?.fields ?? {});
      return [name, { ...all[name], input: input?.input ?? 'none', computed, fields }];
    }),
  );
}

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
}

type Interfaces = Map<string, ts.InterfaceDeclaration>;
const cache = new Map<string, Interfaces>();

function nestedTypes(folder: string, side: string): Interfaces {
  const known = cache.get(side);
  if (known !== undefined) return known;
  const found: Interfaces = new Map();
  const visit = (node: ts.Node, prefix: string): void => {
    if (ts.isInterfaceDeclaration(node)) found.set(prefix + node.name.text, node);
    if (ts.isModuleDeclaration(node)) node.body?.forEachChild((child) => visit(child, `${node.name.text}.`));
  };
  parse(join(folder, 'types', `${side}.d.ts`)).forEachChild((node) => visit(node, ''));
  cache.set(side, found);
  return found;
}

function read(members: Iterable<ts.Node>, nested: Interfaces, side: string): Record<string, BridgedField> {
  const fields: Record<string, BridgedField> = {};
  for (const member of members) {
    if (!ts.isPropertySignature(member) && !ts.isPropertyDeclaration(member)) continue;
    if (
      ts.canHaveModifiers(member) &&
      ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
    )
      continue;
    if (member.type === undefined) continue;
    const text = member.type
      .getText()
      .replaceAll(/pulumi\.(Input|Output)</g, '')
      .replaceAll('>', '');
    const type = text.replace(/\s*\|\s*undefined/g, '').trim();
    const name = /(?:inputs|outputs|input|output)\.([\w.]+)/.exec(type)?.[1];
    const declaration = name === undefined ? undefined : nested.get(name);
    const deprecated = ts.getJSDocDeprecatedTag(member)?.comment?.toString();
    fields[member.name.getText()] = {
      type: declaration === undefined ? type : type.endsWith('[]') ? 'object[]' : 'object',
      input: member.questionToken ? 'optional' : 'required',
      computed: side === 'output' && !member.questionToken && !text.includes('undefined'),
      ...(deprecated === undefined ? {} : { deprecated }),
      ...(declaration === undefined ? {} : { fields: read(declaration.members, nested, side) }),
    };
  }
  return fields;
}

if (require.main === module) {
  const [folder, ...names] = process.argv.slice(2);
  const show = (fields: Record<string, BridgedField>, indent: string): void => {
    for (const [name, { type, input, computed, deprecated, fields: inner }] of Object.entries(fields)) {
      console.log(
        `${indent}${name}: ${type} ${input}${computed ? ' computed' : ''}${deprecated ? ' DEPRECATED' : ''}`,
      );
      if (inner) show(inner, `${indent}  `);
    }
  };
  for (const name of names.length > 0 ? names : Object.keys(MODULES)) {
    console.log(name);
    show(bridged(folder, name), '  ');
  }
}
