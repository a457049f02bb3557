import { Where } from '../language';
import { say } from '../../core/language/say';
import { mistakeAt } from '../contradictions';
import { Fn, Token } from 'cdktf';
import { ArnShape, describeArn, isAccountId, parseArn, splitArn } from '../../core/model/arn';
import { isUnresolved } from '../engine';

/** What the ARN of something says; each may be a Terraform reference. */
export interface ReadArn {
  readonly region: string;
  readonly accountId: string;
  readonly name: string;
}

/** An ARN whose resource is a word, a slash and a name. */
interface Named {
  readonly shape: Extract<ArnShape, 'eventBus' | 'eventStream'>;
  /** The parameter that gives it. */
  readonly parameter: string;
}

/** All that have a name are EventBridge's. */
const SERVICE = 'eventbridge';

/** Which part of the ARN is what: the name after a slash, region and account after colons. */
const NAME = 1;
const REGION = 2;
const ACCOUNT = 3;

/** Reads an ARN; Terraform takes one apart that is a reference. What is no such ARN is a mistake in the program. */
export function readArn(where: Where, arn: string, { shape, parameter }: Named): ReadArn {
  const { region = '', account = '', ...names } = parseArn(arn, [shape])?.names ?? {};
  const [name = ''] = Object.values<string>(names);
  const isKnown = region !== '' && region !== '*' && name !== '*';
  if (isKnown && (isAccountId(account) || isUnresolved(account))) return { region, accountId: account, name };
  const { service = SERVICE } = splitArn(arn) ?? {};
  const isReference = isUnresolved(arn) && name === '' && (service === SERVICE || isUnresolved(service));
  if (!isReference) {
    throw mistakeAt(where, () => {
      const [got, wanted] = [JSON.stringify(arn), describeArn(shape)];
      return shape === 'eventBus'
        ? say`${parameter} is ${got}. Give the ARN of an event bus, ${wanted}, with an account of 16 digits.`
        : say`${parameter} is ${got}. Give the ARN of an event stream, ${wanted}, with an account of 16 digits.`;
    });
  }
  const part = (separator: string, position: number) =>
    Token.asString(Fn.element(Fn.split(separator, arn), position));
  return { region: part(':', REGION), accountId: part(':', ACCOUNT), name: part('/', NAME) };
}
