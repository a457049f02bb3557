import { ResourceDefinition } from '../model/app-definition';
import { valueAt } from '../model/json-pointer';
import { StreamDefinition, toApiRequest } from '../model/stream-definition';
import { NOT_SHOWN } from '../redaction/texts';
import { Rule } from './rule';

/** One subject as it is written, with the credentials that rules do not see. */
export class AsWritten {
  private readonly written: StreamDefinition | ResourceDefinition;
  private readonly found = new Map<Rule, ReadonlySet<string | undefined>>();

  /**
   * @param shown what rules see of it
   * @param given the same as it was read
   */
  constructor(
    private readonly shown: StreamDefinition | ResourceDefinition,
    given: StreamDefinition | ResourceDefinition,
  ) {
    this.written = { ...given, secrets: shown.secrets };
  }

  /**
   * Whether a rule finds something in what stands for a credential alone, and nothing at that place as it is written. Of
   * that, no more is kept than the place; rules of extensions are not asked.
   */
  public clears(rule: Rule, pointer = ''): boolean {
    const { shown } = this;
    const value = valueAt(isStream(shown) ? toApiRequest(shown) : shown.values, pointer);
    if (rule.isForeign || !(JSON.stringify(value) ?? '').includes(NOT_SHOWN)) return false;
    return !this.pointersOf(rule).has(pointer);
  }

  private pointersOf(rule: Rule): ReadonlySet<string | undefined> {
    const known = this.found.get(rule);
    if (known !== undefined) return known;
    const found = new Set<string | undefined>();
    const output = {
      report: ({ pointer = '' }: { readonly pointer?: string }) => void found.add(pointer),
      skip: () => undefined,
    };
    const { written } = this;
    if (isStream(written)) rule.check?.(written, output);
    else rule.checkResource?.(written, output);
    this.found.set(rule, found);
    return found;
  }
}

function isStream(subject: StreamDefinition | ResourceDefinition): subject is StreamDefinition {
  return 'source' in subject;
}
