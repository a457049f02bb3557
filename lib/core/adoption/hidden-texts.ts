import { KnownSecrets } from '../redaction/known-secrets';

/** The credentials of all streams: texts that stand in nothing that is written, wherever else they are found. */
export class HiddenTexts {
  private readonly all: readonly string[];
  private readonly known: KnownSecrets;
  private readonly escaped: KnownSecrets;

  constructor(hidden: Iterable<string> = []) {
    // The longest first: another may be a part of it.
    this.all = [...hidden].sort((a, b) => b.length - a.length);
    this.known = new KnownSecrets(this.all);
    this.escaped = new KnownSecrets(this.all.map((text) => JSON.stringify(text).slice(1, -1)));
  }

  /** A text of JSON without them. */
  public cleanJson(text: string): string {
    return this.escaped.clean(text);
  }

  /** A text taken apart where one of them stands in it: that, and what is around it; undefined where none does. */
  public split(text: string): { readonly secret: string; readonly around: readonly string[] } | undefined {
    if (this.known.clean(text) === text) return undefined;
    const secret = this.all.find((one) => text.includes(one));
    return secret === undefined ? undefined : { secret, around: text.split(secret) };
  }
}
