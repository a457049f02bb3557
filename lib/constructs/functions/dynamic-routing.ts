import { Construct } from 'constructs';
import { CleansingFunction } from './cleansing';
import { StreamFunctionOptions } from './stream-function';
import { checkProps } from '../types/check-types';

/**
 * Where an event goes that matches.
 */
export interface DynamicRoute {
  /** A regular expression of JavaScript, for example `^ERROR`. */
  readonly pattern: string;

  /** The destination, for example the name of a topic. */
  readonly destination: string;

  /**
   * The flags of the expression.
   *
   * @default ""
   */
  readonly flags?: string;
}

/**
 * How events are routed.
 */
export interface DynamicRoutingProps extends StreamFunctionOptions {
  /** What is looked at, for example `data.body.level`; anything but text is looked at as JSON. */
  readonly field: string;

  /** The routes; the first that matches counts. */
  readonly routes: DynamicRoute[];

  /** Where an event goes that matches none. */
  readonly defaultDestination: string;

  /**
   * Where the destination is put.
   *
   * @default "route"
   */
  readonly targetField?: string;
}

/**
 * Dynamic routing: names the destination of each event in a field of it, for a sink that takes its destination from the
 * event: `new KafkaSink({ dynamicTopic: SinkField.jsonPath('$.route'), ... })`.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/fc-transform
 */
export class DynamicRouting extends CleansingFunction {
  constructor(scope: Construct, id: string, props: DynamicRoutingProps) {
    const { field, routes, defaultDestination, targetField, ...options } = checkProps(
      scope,
      id,
      'DynamicRoutingProps',
      props,
    );
    const settings = {
      field,
      targetField: targetField ?? 'route',
      routes: routes.map((route) => ({ flags: '', ...route })),
      defaultDestination,
    };
    super(scope, id, 'routing', settings, options);
  }
}
