import { factsOf, TRANSFORM_SECRETS } from '../../contract/kinds';
import { cite } from '../../contract/documents';
import { RESOURCE_SECRETS } from '../../redaction/secrets';
import { isUnknown, StreamPart } from '../../model/stream-definition';
import { AppRule, RuleOutput } from '../rule';
import { Settings } from '../settings';
import { pointerOf, valueOf } from '../../model/stream-parts';

const STATE = cite('provider-event-streaming');

/** A credential is a reference: to a sensitive variable, to KMS, to another resource. */
export const plaintextSecret: AppRule = {
  id: 'plaintext-secret',
  title: 'A credential is a reference, never the text itself',
  severity: 'error',
  documents: [STATE],
  protectsFrom:
    'The password stands in the repository, in the synthesized stack, in every plan and in the state.',
  checkApp({ streams, resources }, about, settings) {
    for (const stream of streams) {
      checkPart(stream.source, '/Source', about(stream), settings);
      checkPart(stream.sink, '/Sink', about(stream), settings);
      stream.transforms.forEach((transform, i) =>
        checkTransform(transform, `/Transforms/${i}`, about(stream), settings),
      );
    }
    for (const resource of resources) {
      const path = Object.hasOwn(RESOURCE_SECRETS, resource.type)
        ? RESOURCE_SECRETS[resource.type]
        : undefined;
      if (path !== undefined) checkPath(resource.values, path, about(resource), settings);
    }
  },
};

function checkPart(part: StreamPart, attribute: string, output: RuleOutput, settings: Settings): void {
  if (part.unknown !== undefined) output.skip(attribute, part.unknown.$unknown);
  for (const name of factsOf(part.kind)?.secretParameters ?? [])
    checkSecret(valueOf(part, name), `${attribute}/${part.kind}/${pointerOf(part, name)}`, output, settings);
}

function checkTransform(transform: unknown, pointer: string, output: RuleOutput, settings: Settings): void {
  if (typeof transform !== 'object' || transform === null || isUnknown(transform)) return;
  for (const [kind, parameters] of Object.entries(transform)) {
    for (const name of TRANSFORM_SECRETS)
      checkSecret(
        (parameters as Record<string, unknown>)?.[name],
        `${pointer}/${kind}/${name}`,
        output,
        settings,
      );
  }
}

function checkPath(
  values: Readonly<Record<string, unknown>>,
  [block, name]: readonly [block: string, name: string],
  output: RuleOutput,
  settings: Settings,
): void {
  const found = values[block];
  const blocks = (Array.isArray(found) ? found : [found]) as (Record<string, unknown> | undefined)[];
  for (const item of blocks) checkSecret(item?.[name], `/${block}/${name}`, output, settings);
}

function checkSecret(value: unknown, pointer: string, output: RuleOutput, settings: Settings): void {
  if (isUnknown(value) && value.$unmarked) return output.skip(pointer, value.$unknown);
  if (typeof value !== 'string' || value === '') return;
  const isUnsafe = settings.unsafeSecrets.has(value);
  output.report({
    severity: isUnsafe ? 'warning' : undefined,
    pointer,
    message: isUnsafe
      ? 'a credential is given as text, as UnsafeSecret says'
      : 'a credential is given as text',
    got: 'a secret (not shown)',
    limit: 'a reference: a sensitive TerraformVariable, a KMS secret, or an attribute of another resource',
    source: STATE,
    fix: 'Give new TerraformVariable(this, ..., { sensitive: true }).stringValue; UnsafeSecret.plainText is for throw-away set-ups.',
  });
}
