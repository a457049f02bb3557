import { say } from '../../core/language/say';
import { HiddenTexts } from '../../core/adoption/hidden-texts';
import { AppDefinition } from '../../core/model/app-definition';
import { redactApp } from '../../core/redaction/redact-app';
import { cleanerOf } from '../../core/redaction/show-app';

/** What stands in nothing that is written. */
export class Hiding {
  public readonly texts: HiddenTexts;
  /** Takes it out of a text. */
  public readonly clean: (text: string) => string;

  public constructor(app: AppDefinition) {
    this.clean = cleanerOf(app);
    this.texts = new HiddenTexts(redactApp(app).hidden);
  }

  /** Why what is to be written cannot be, where some of it stands there. */
  public problemOf(written: unknown): string | undefined {
    const text = JSON.stringify(written);
    return this.texts.cleanJson(text) === text
      ? undefined
      : say`a credential stands in it where no variable can stand`;
  }
}
