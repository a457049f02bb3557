import { NamedRole, NameFacts, ServiceFacts } from '../../contract/kind-facts';
import { editionsOf, parameterOf, serviceOf } from '../../contract/kind-lookups';
import { factsOf, SERVICES } from '../../contract/kinds';
import { LIMITS } from '../../contract/limits';
import { objectOf } from '../../model/json-object';
import { remembered } from '../../model/remembered';
import { EVENT_RULE } from '../../model/resource-types';
import { isUnknown, StreamPart } from '../../model/stream-definition';
import { ResourceRule, RuleOutput, StreamRule } from '../rule';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { namedByRule } from '../rule-arns';
import { checkNameInArn } from './arn-names';
import { checkByEditions, editionsOfInstance } from './by-edition';
import { checkName, nameRule, NameShape } from './name-rule';

/** What a service takes as a name, wherever it stands. */
type Shape = Omit<NameShape, 'type' | 'attributes'>;

/** A rule about the names of topics, queues or consumer groups, in the parts of streams and in resources. */
export function partNameRule(
  id: string,
  since: string,
  role: NamedRole,
  title: string,
  protectsFrom: string,
): StreamRule & ResourceRule {
  const inResources = nameRule(id, since, title, protectsFrom, resourcesOf(role));
  return {
    ...inResources,
    types: [...inResources.types, EVENT_RULE],
    check({ source, sink, runOptions }, output) {
      checkPart(source, 'Source', role, output);
      checkPart(sink, 'Sink', role, output);
      const { Arn } = objectOf(objectOf(runOptions).DeadLetterQueue);
      checkArn(Arn, '/RunOptions/DeadLetterQueue/Arn', role, output);
    },
    checkResource(resource, output) {
      if (resource.type !== EVENT_RULE) return inResources.checkResource(resource, output);
      for (const { arn, pointer } of namedByRule(resource)) checkArn(arn, pointer, role, output);
    },
  };
}

function checkArn(arn: unknown, pointer: string, role: NamedRole, output: RuleOutput): void {
  checkNameInArn(arn, pointer, role, output, (name, facts, to, instance) =>
    checkName(name, pointer, shapeOf(facts), to, instance),
  );
}

/** The resources that make what the services name. */
function resourcesOf(role: NamedRole): NameShape[] {
  const services = Object.keys(SERVICES).flatMap(editionsOf);
  return services.flatMap(({ names }) => {
    const facts = names?.[role];
    return facts?.resource === undefined
      ? []
      : [{ ...facts.resource, ...shapeOf({ ...facts, ...facts.provider }) }];
  });
}

function checkPart(part: StreamPart, side: string, role: NamedRole, output: RuleOutput): void {
  const parameter = parameterOf(part.kind, role);
  if (parameter === undefined) return;
  const pointer = `/${side}/${part.kind}/${pointerOf(part, parameter)}`;
  const name = valueOf(part, parameter);
  const service = serviceOf(part);
  // What is missing or no text is the contract's to report.
  if (typeof name !== 'string' && !isUnknown(name)) return;
  const instance = valueOf(part, parameterOf(part.kind, 'instance') ?? '');
  if (isUnknown(service)) {
    const id = typeof instance === 'string' && instance !== '' ? instance : undefined;
    const editions = editionsOfInstance(factsOf(part.kind)?.service, id);
    return checkByEditions({ name, role, pointer, editions, instance: id }, output, (own, facts, to) =>
      checkName(own, pointer, shapeOf(facts), to, instance),
    );
  }
  const facts = (service as ServiceFacts | undefined)?.names?.[role];
  if (facts === undefined) return isUnknown(name) ? output.skip(pointer, name.$unknown) : undefined;
  checkName(name, pointer, shapeOf(facts), output, instance);
}

const shapeOf = remembered((facts: NameFacts): Shape => {
  const { what, reserved, wider } = facts;
  const kept = {
    ...(reserved && {
      reserved: (name: string) => (new RegExp(reserved.pattern).test(name) ? reserved.why : undefined),
    }),
  };
  if (wider === undefined) return { what, ...grammarOf(facts), ...kept };
  const { by, instanceIds, otherIds } = wider;
  const ids = {
    ...(instanceIds !== undefined && { instanceIds: new RegExp(instanceIds) }),
    ...(otherIds !== undefined && { otherIds: new RegExp(otherIds) }),
  };
  return { what, ...grammarOf(facts), ...kept, wider: { ...grammarOf(wider), ...kept, by, ...ids } };
});

function grammarOf({ limit, pattern, characters }: Pick<NameFacts, 'limit' | 'pattern' | 'characters'>) {
  return { ...LIMITS[limit], pattern: new RegExp(pattern ?? ''), characters };
}
