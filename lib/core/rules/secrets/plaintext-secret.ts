import { factsOf, TRANSFORM_SECRETS } from '../../contract/kinds';
import { cite } from '../../contract/documents';
import { RESOURCE_SECRETS } from '../../redaction/secrets';
import { isUnknown, StreamPart, Unknown } from '../../model/stream-definition';
import { AppRule, RuleOutput, Subject } from '../rule';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { isComposite, objectOf, oneOrMore } from '../../model/json-object';

const STATE = cite('provider-event-streaming');

/** A credential is a reference: to a sensitive variable, to KMS, to another resource. */
export const plaintextSecret: AppRule = {
  id: 'plaintext-secret',
  title: 'A credential is a reference, never the text itself',
  severity: 'error',
  documents: [STATE],
  protectsFrom:
    'The password is in the repository, in the synthesized stack, in every plan and in the state.',
  checkApp({ streams, resources }, about, { mandatory, trust }) {
    const extension = mandatory?.get('plaintext-secret');
    const refusal =
      extension !== undefined
        ? `The rule is mandatory (${extension}): UnsafeSecret does not count.`
        : trust === 'configuration'
          ? 'The configuration trusts only itself (trust): UnsafeSecret does not count.'
          : undefined;
    for (const stream of streams) {
      const secrets = new Secrets(about(stream), stream, refusal);
      checkPart(stream.source, '/Source', secrets);
      checkPart(stream.sink, '/Sink', secrets);
      stream.transforms.forEach((transform, i) => checkTransform(transform, `/Transforms/${i}`, secrets));
    }
    for (const resource of resources) {
      const path = Object.hasOwn(RESOURCE_SECRETS, resource.type)
        ? RESOURCE_SECRETS[resource.type]
        : undefined;
      if (path !== undefined)
        checkBlocks(resource.values, path, new Secrets(about(resource), resource, refusal));
    }
  },
};

function checkPart(part: StreamPart, attribute: string, secrets: Secrets): void {
  if (part.unknown !== undefined) secrets.skip(attribute, part.unknown);
  for (const name of factsOf(part.kind)?.secretParameters ?? [])
    secrets.check(valueOf(part, name), `${attribute}/${part.kind}/${pointerOf(part, name)}`);
}

function checkTransform(transform: unknown, pointer: string, secrets: Secrets): void {
  if (!isComposite(transform) || isUnknown(transform)) return;
  for (const [kind, parameters] of Object.entries(transform)) {
    for (const name of TRANSFORM_SECRETS)
      secrets.check((parameters as Record<string, unknown>)?.[name], `${pointer}/${kind}/${name}`);
  }
}

/** A stack has a block as an object or in a list, a plan in a list: what is recorded of one is found in the other. */
function checkBlocks(
  values: Readonly<Record<string, unknown>>,
  [block, name]: readonly [block: string, name: string],
  secrets: Secrets,
): void {
  const blocks = oneOrMore(values[block]);
  const pointer = `/${block}/${name}`;
  blocks.forEach((item, i) => {
    const recorded = [`/${block}/${i}/${name}`, ...(blocks.length === 1 ? [pointer] : [])];
    secrets.check(objectOf(item)[name], pointer, recorded);
  });
}

/** Judges the credentials of one stream or resource. */
class Secrets {
  constructor(
    private readonly output: RuleOutput,
    private readonly subject: Subject,
    /** Why nothing is unsafe on purpose, where nothing is. */
    private readonly refusal: string | undefined,
  ) {}

  public skip(pointer: string, { $unknown: reason }: Unknown): void {
    this.output.skip(pointer, reason);
  }

  /** @param recorded under which pointers its author may have said that it is unsafe */
  public check(value: unknown, pointer: string, recorded: readonly string[] = [pointer]): void {
    if (isUnknown(value) && value.$unmarked) return this.skip(pointer, value);
    if (typeof value !== 'string' || value === '') return;
    const { unsafeSecrets = [] } = this.subject.location;
    const isSaid = recorded.some((item) => unsafeSecrets.includes(item));
    const isUnsafe = isSaid && this.refusal === undefined;
    const inVain = isSaid && !isUnsafe ? ` ${this.refusal}` : '';
    this.output.report({
      severity: isUnsafe ? 'warning' : undefined,
      pointer,
      message: isUnsafe
        ? 'a credential is given as text, as UnsafeSecret says'
        : 'a credential is given as text',
      got: 'a secret (not shown)',
      limit: 'a reference: a sensitive TerraformVariable, a KMS secret, or an attribute of another resource',
      source: STATE,
      fix: `Give new TerraformVariable(this, ..., { sensitive: true }).stringValue; UnsafeSecret.plainText is for throw-away set-ups.${inVain}`,
    });
  }
}
