import { say } from '../../language/say';
import { splitArn } from '../../model/arn';

/** What to do where an ARN stands and a name is meant. */
export function giveName(arn: string): string {
  const name = /[^/]+$/.exec(splitArn(arn)?.resource ?? '')?.[0];
  return name === undefined ? say`Give the name alone.` : say`Give the name alone: ${name}.`;
}
