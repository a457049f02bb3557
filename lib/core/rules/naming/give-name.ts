import { say } from '../../language/say';
import { splitArn } from '../../model/arn';
import { behindLast } from '../../model/text-ends';

/** What to do where an ARN stands and a name is meant. */
export function giveName(arn: string): string {
  const name = behindLast(splitArn(arn)?.resource ?? '', '/');
  return name === '' ? say`Give the name alone.` : say`Give the name alone: ${name}.`;
}
