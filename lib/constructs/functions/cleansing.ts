import { say } from '../../core/language/say';
import { mistakeAt } from '../contradictions';
import { join } from 'node:path';
import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { FunctionCode } from './function-code';
import { FunctionRuntime } from './function-runtime';
import { StreamFunction, StreamFunctionOptions } from './stream-function';

/** The programs that the package brings, all in one archive; each construct names its handler. */
const CODE = join(__dirname, 'code');

/**
 * A function whose program the package brings; its settings go into an environment variable.
 */
export abstract class CleansingFunction extends StreamFunction {
  protected constructor(
    scope: Construct,
    id: string,
    program: string,
    settings: Record<string, any>,
    options: StreamFunctionOptions,
  ) {
    super(scope, id, {
      ...options,
      code: FunctionCode.fromFolder(CODE),
      runtime: FunctionRuntime.NODEJS_20,
      handler: `${program}.handler`,
    });
    this.resource.environmentVariables = {
      ...this.resource.environmentVariablesInput,
      EVENT_STREAMS_SETTINGS: this.toJson(settings),
    };
  }

  /** Settings are JSON in an environment variable; a reference in them could hold what breaks it. */
  private toJson(settings: Record<string, any>): string {
    const text = JSON.stringify(settings);
    if (Token.isUnresolved(text)) {
      throw mistakeAt(
        this,
        () =>
          say`the settings of a cleansing function hold a Terraform reference, which they cannot. Use a StreamFunction of your own.`,
      );
    }
    return text.replace(/[$%](?=\{)/g, (mark) => mark + mark);
  }
}
