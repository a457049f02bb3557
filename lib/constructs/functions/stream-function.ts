import { sayingAt } from '../language';
import { say } from '../../core/language/say';
import { mistakeAt } from '../contradictions';
import { listed } from '../../core/language/lists';
import { ITerraformDependable, TerraformProvider, TerraformStack, Token } from 'cdktf';
import { Construct } from 'constructs';
import { formatArn } from '../../core/model/arn';
import { FunctionRole } from '../access/function-role';
import { Grant } from '../access/grant';
import { Grantee } from '../access/grantee';
import { Duration } from '../values/duration';
import { MetricOptions, StreamMetric } from '../monitoring/stream-metric';
import { networksOf } from '../network/network-registry';
import { VpcAccess } from '../network/stream-network';
import { Fcv3Function } from '../provider/fcv3-function';
import { IFunction } from '../resources/index';
import { FunctionComputeSink } from '../sinks/function-compute-sink';
import { validateWithStack } from '../synthesis/app-validation';
import { accountOf } from '../synthesis/environment';
import { settingsFor } from '../synthesis/rule-settings';
import { nameFromPath } from '../synthesis/stream-names';
import { FunctionTransform } from '../transforms/function-transform';
import { FunctionCode } from './function-code';
import { FunctionRuntime } from './function-runtime';
import { handlerProblems } from './handler-problems';
import { FunctionSinkOptions } from './function-sink-options';
import { literalMap, literalProperty } from '../terraform/template';
import { checkProps, checkScope } from '../types/check-types';
import { checkCalls } from '../types/check-calls';

/**
 * Where a function writes its logs.
 */
export interface FunctionLogging {
  /** The project of Simple Log Service. */
  readonly project: string;

  /** The logstore. */
  readonly logstore: string;
}

/**
 * What every function has, whatever its code.
 */
export interface StreamFunctionOptions {
  /**
   * The name: 1–128 letters, digits, `_` and `-`, the first a letter or `_`. Another one is reported at synthesis (rule
   * `function-name`).
   *
   * @default - derived from the construct path: stable and unique
   */
  readonly functionName?: string;

  /**
   * What the function is for.
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * The memory in MB: 128–32,768, a multiple of 64.
   *
   * @default 512
   */
  readonly memorySize?: number;

  /**
   * The processor in vCPU: 0.05–16, a multiple of 0.05, between a quarter of the memory in GB and all of it.
   *
   * @default 0.35
   */
  readonly cpu?: number;

  /**
   * How long a call may take: 1 second to a day.
   *
   * @default Duration.seconds(60)
   */
  readonly timeout?: Duration;

  /**
   * How many calls an instance serves at the same time: 1–200.
   *
   * @default - that of Function Compute: one
   */
  readonly instanceConcurrency?: number;

  /**
   * Environment variables. They stand in clear text in the configuration and the state of Terraform: no place for
   * secrets. Names begin with a letter; those that begin with `FC_` and `EVENT_STREAMS_` are taken.
   *
   * @default - none
   */
  readonly environment?: Record<string, string>;

  /**
   * Where the function writes its logs.
   *
   * @default - nowhere
   */
  readonly logging?: FunctionLogging;

  /**
   * The VPC the function stands in.
   *
   * @default - none
   */
  readonly vpc?: VpcAccess;

  /**
   * The ARN of the role the function runs with.
   *
   * @default - a role that may write to the logstore and stand in the VPC, where the function does either; otherwise none
   */
  readonly role?: string;

  /**
   * The provider, which decides the region of the function, where it is not the default one of the stack.
   *
   * @default - the stack's `AlicloudProvider` without an alias
   */
  readonly provider?: TerraformProvider;
}

/**
 * A function to make.
 */
export interface StreamFunctionProps extends StreamFunctionOptions {
  /** The code. */
  readonly code: FunctionCode;

  /** The runtime. */
  readonly runtime: FunctionRuntime;

  /**
   * What is called: the file without its ending, a dot, and the name of the function in it.
   *
   * @default "index.handler"
   */
  readonly handler?: string;
}

/**
 * A function of Function Compute 3.0 for event streams: `asTransform()` puts it between filter and sink, `asSink()`
 * delivers to it. It is called with a JSON array of CloudEvents; a transform returns one record, or an array that is
 * split into records. A change of the code alone deploys it anew.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/fc-transform
 */
export class StreamFunction extends Construct implements IFunction {
  /** The Terraform resource, as an escape hatch. */
  public readonly resource: Fcv3Function;

  /** The name of the function; whoever refers to it comes after the function. */
  public readonly functionName: string;

  /** The ARN of the function, known once it exists. */
  public readonly functionArn: string;

  /** The role that was made for the function, to be allowed more. */
  public readonly role?: FunctionRole;

  constructor(scope: Construct, id: string, props: StreamFunctionProps) {
    super(checkScope(scope, id), id);
    checkProps(scope, id, 'StreamFunctionProps', props);
    validateWithStack(TerraformStack.of(this));
    refuseOwnNames(this, props.environment);
    const { provider, runtime, environment, logging, vpc } = props;
    const code = sayingAt(this, () => props.code._load(runtime));
    const settings = {
      handler: props.handler ?? 'index.handler',
      memorySize: props.memorySize ?? 512,
      cpu: props.cpu ?? 0.35,
      timeout: (props.timeout ?? Duration.seconds(60)).toSeconds(),
      instanceConcurrency: props.instanceConcurrency,
    };
    this.sayProblems(() => [...code.problems, ...handlerProblems(settings.handler, runtime, code.files)]);
    this.role = props.role === undefined ? this.makeRole(props) : undefined;
    this.resource = new Fcv3Function(this, 'Resource', {
      provider,
      functionName: literalProperty(props.functionName ?? nameFromPath(this.node.path)),
      description: literalProperty(props.description),
      runtime,
      ...settings,
      handler: literalProperty(settings.handler),
      diskSize: 512,
      code: code.config,
      environmentVariables: environmentOf(environment, code.hash),
      logConfig: logging && { ...logging, logBeginRule: 'None' },
      vpcConfig: vpc && {
        vpcId: vpc.vpcId,
        vswitchIds: vpc.vSwitchIds,
        securityGroupId: vpc.securityGroupId,
      },
      role: props.role ?? this.role?.arn,
      dependsOn: this.awaited(vpc),
    });
    this.functionName = this.resource.functionName;
    this.functionArn = this.resource.functionArn;
  }

  /** What only the files show: rules see what is written. */
  private sayProblems(problems: () => readonly string[]): void {
    const found = sayingAt(this, () => problems().map((problem) => say`${this.node.path}: ${problem}`));
    if (found.length > 0) settingsFor(this).problems = found;
  }

  /** The function between filter and sink of a stream. */
  public asTransform(): FunctionTransform {
    return FunctionTransform.toFunction(this);
  }

  /**
   * The function as the sink of a stream.
   *
   * @param options how it is called
   */
  public asSink(options: FunctionSinkOptions = {}): FunctionComputeSink {
    return FunctionComputeSink.toFunction(this, options);
  }

  /**
   * Lets somebody call the function, for example to try it.
   *
   * @param grantee the RAM user, group or role
   */
  public grantInvoke(grantee: Grantee): Grant {
    const { provider } = this.resource;
    const account = accountOf(this, provider) ?? '*';
    return Grant._give(this, `GrantInvoke-${grantee.kind}-${grantee.name}`, {
      grantee,
      actions: ['fc:InvokeFunction'],
      resources: [formatArn('function', { region: '*', account, function: this.functionName })],
      provider,
    });
  }

  /**
   * Errors of the code of the function. The dimensions of Function Compute 3.0 are inferred, so that an alarm on it may
   * never fire.
   *
   * @param options statistic and period, where they are not the usual ones
   */
  public metricErrors(options: MetricOptions = {}): StreamMetric {
    return StreamMetric._ofFunction(this, this, 'errors', options);
  }

  /**
   * Calls of the function that were throttled; inferred as `metricErrors` is.
   *
   * @param options statistic and period, where they are not the usual ones
   */
  public metricThrottled(options: MetricOptions = {}): StreamMetric {
    return StreamMetric._ofFunction(this, this, 'throttled', options);
  }

  /**
   * How long calls of the function take on average, in milliseconds; inferred as `metricErrors` is.
   *
   * @param options statistic and period, where they are not the usual ones
   */
  public metricDuration(options: MetricOptions = {}): StreamMetric {
    return StreamMetric._ofFunction(this, this, 'duration', options);
  }

  private awaited(vpc: VpcAccess | undefined): ITerraformDependable[] | undefined {
    const network = networksOf(this.node.root)?.of(vpc?.securityGroupId);
    const awaited = [...(this.role ? [this.role.attachment] : []), ...(network?.awaited ?? [])];
    return awaited.length > 0 ? awaited : undefined;
  }

  /** A function needs a role only for its logs and for a VPC. */
  private makeRole({ logging, vpc, provider }: StreamFunctionProps): FunctionRole | undefined {
    if (logging === undefined && vpc === undefined) return undefined;
    const role = new FunctionRole(this, 'Role', { provider });
    if (logging !== undefined) role.allowWriteLogs(logging);
    if (vpc !== undefined) role.allowNetworkInterfaces();
    return role;
  }
}

checkCalls(StreamFunction, 'StreamFunction');

/** The library's own variables cannot be somebody else's: a mistake in the program, not in a value. */
function refuseOwnNames(where: Construct, environment: Record<string, string> | undefined): void {
  if (environment === undefined || Token.isUnresolved(environment)) return;
  const own = Object.keys(environment).filter((name) => name.startsWith('EVENT_STREAMS_'));
  if (own.length > 0)
    throw mistakeAt(
      where,
      () =>
        say`contradictory props: environment has ${listed(own)}; names that begin with EVENT_STREAMS_ are set by this library.`,
    );
}

/**
 * The provider compares what it knows of the code with what it sent before, and of a package in a state it knows little:
 * a variable that changes with the code makes the difference visible, to it and to a reviewer.
 */
function environmentOf(
  environment: Record<string, string> | undefined,
  hash: string | undefined,
): Record<string, string> | undefined {
  if (environment === undefined && hash === undefined) return undefined;
  return {
    ...(environment && literalMap(environment)),
    ...(hash === undefined ? {} : { EVENT_STREAMS_CODE_SHA256: hash }),
  };
}
