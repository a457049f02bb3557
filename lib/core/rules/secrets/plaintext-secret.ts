import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { FoundSecret } from '../../model/stream-definition';
import { AppRule, RuleOutput, Subject } from '../rule';

const STATE = cite('provider-event-streaming');

/** A credential is a reference: to a sensitive variable, to KMS, to another resource. */
export const plaintextSecret: AppRule = {
  id: 'plaintext-secret',
  since: '2026-11-21',
  title: 'A credential is a reference, never the text itself',
  severity: 'error',
  documents: [STATE],
  protectsFrom:
    'The credential is in the repository, in the synthesized stack, in every plan and in the state.',
  checkApp({ streams, resources, blocks = [] }, about, { mandatory, trust }) {
    const extension = mandatory?.get('plaintext-secret');
    const refusal =
      extension !== undefined
        ? say`The rule is mandatory (${extension}): UnsafeSecret does not count.`
        : trust === 'configuration'
          ? say`The configuration trusts only itself (trust): UnsafeSecret does not count.`
          : undefined;
    for (const stream of streams) {
      const output = about(stream);
      for (const attribute of ['source', 'sink'] as const) {
        const { unknown } = stream[attribute];
        if (unknown !== undefined) output.skip(`/${capital(attribute)}`, unknown.$unknown);
      }
      report(stream, output, refusal);
    }
    for (const resource of [...resources, ...blocks]) report(resource, about(resource), refusal);
  },
};

function capital(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}

/** Redaction has found them, and taken them out: no rule can show one. */
function report(
  { secrets = [], ...subject }: Subject & { readonly secrets?: readonly FoundSecret[] },
  output: RuleOutput,
  refusal: string | undefined,
): void {
  for (const secret of secrets) {
    if (secret.is === 'unclear') output.skip(secret.pointer, secret.reason!);
    else reportSecret(secret, subject, output, refusal);
  }
}

/** @param refusal why nothing is unsafe on purpose, where nothing is */
function reportSecret(
  { pointer, is }: FoundSecret,
  { location, type }: Subject & { readonly type?: string },
  output: RuleOutput,
  refusal: string | undefined,
): void {
  const isSaid = (location.unsafeSecrets ?? []).some(
    (said) => said === pointer || withoutFirst(said) === pointer,
  );
  const isOfFile = type === 'variable_value';
  const isUnsafe = isSaid && refusal === undefined;
  const inVain = isSaid && !isUnsafe ? ` ${refusal}` : '';
  output.report({
    severity: isUnsafe || is === 'likely' ? 'warning' : undefined,
    pointer,
    message: isUnsafe
      ? say`a credential is given as text, as UnsafeSecret says`
      : is === 'likely'
        ? say`what is likely a credential is given as text`
        : say`a credential is given as text`,
    got: say`a secret (not shown)`,
    limit: say`a reference: a sensitive TerraformVariable, a KMS secret, or an attribute of another resource`,
    source: STATE,
    fix: isOfFile
      ? say`Set TF_VAR_ and the name of the variable where Terraform runs, and remove the value from the file.`
      : say`Give new TerraformVariable(this, ..., { sensitive: true }).stringValue; UnsafeSecret.plainText is for throw-away set-ups.${inVain}`,
  });
}

/** A stack has a block as an object or in a list of one: what is recorded of one is found in the other. */
function withoutFirst(pointer: string): string {
  return pointer.replaceAll('/0/', '/');
}
