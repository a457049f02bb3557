import { ServerResponse } from 'node:http';
import { Answer, ApiCall, failure, Operation, Service } from './api';
import { checkRequest } from './checks/request';
import { Fault, Faults } from './faults';
import { CloudOptions, DEFAULTS } from './options';
import { refusalOf } from './permissions';
import { BusesAndRules } from './services/buses-and-rules';
import { Connections } from './services/connections';
import { EventSources } from './services/event-sources';
import { EventStreams } from './services/event-streams';
import { Functions } from './services/functions';
import { identity } from './services/identity';
import { KafkaGroups } from './services/kafka-groups';
import { KafkaTopics } from './services/kafka-topics';
import { MnsMessages } from './services/mns-messages';
import { MnsQueues } from './services/mns-queues';
import { Monitoring } from './services/monitoring';
import { NatGateways } from './services/nat-gateways';
import { Ons } from './services/ons';
import { Ram } from './services/ram';
import { RocketMq } from './services/rocketmq';
import { SecurityGroups } from './services/security-groups';
import { ServiceLinkedRoles } from './services/service-linked-roles';
import { Tags } from './services/tags';
import { Vpcs } from './services/vpcs';
import { Door } from './wire/door';
import { readCall } from './wire/read-call';

/** A call and what came of it. */
export interface RecordedCall extends ApiCall {
  readonly answer: Answer;
  readonly fault?: Fault['kind'];
}

/** A service that keeps things. */
interface Keeper {
  readonly operations: Service['operations'];
  left(): string[];
}

/**
 * The cloud, played on this machine: what of its API the provider uses, with state. One address a region, because
 * calls of EventBridge name no region; one account behind them all.
 */
export class Cloud {
  public readonly faults = new Faults();
  public readonly calls: RecordedCall[] = [];
  public readonly streams: EventStreams;
  public readonly tags = new Tags();
  public readonly buses: BusesAndRules;
  public readonly eventSources = new EventSources();
  public readonly connections = new Connections();
  public readonly roles = new ServiceLinkedRoles();

  /** What stands around streams. */
  private readonly around: [version: string, service: Keeper][];
  private readonly options: CloudOptions;
  private readonly doors = new Map<string, Door>();
  private readonly operations = new Map<string, Operation>();

  constructor(options: Partial<CloudOptions> = {}) {
    this.options = { ...DEFAULTS, judges: [checkRequest], ...options };
    this.streams = new EventStreams(this.options, this.tags);
    this.buses = new BusesAndRules(this.options);
    for (const { operations } of [this.streams, this.tags, this.buses, this.eventSources, this.connections])
      this.offer({ version: '2020-04-01', operations });
    this.offer({ version: '2020-04-01', operations: this.roles.eventBridge });
    this.offer({ version: '2020-03-31', operations: this.roles.resourceManager });
    const kafkaTags = new Tags();
    this.offer({ version: '2019-09-16', operations: kafkaTags.operations });
    this.around = [
      ['2016-04-28', new Vpcs()],
      ['2016-04-28', new NatGateways()],
      ['2014-05-26', new SecurityGroups()],
      ['2015-05-01', new Ram(this.options)],
      ['2019-09-16', new KafkaGroups(kafkaTags)],
      ['2019-09-16', new KafkaTopics(kafkaTags)],
      ['2019-02-14', new Ons()],
      ['2022-08-01', new RocketMq()],
      ['2022-01-19', new MnsQueues()],
      ['2019-01-01', new Monitoring()],
      ['2023-03-30', new Functions(this.options)],
    ];
    for (const [version, { operations }] of this.around) this.offer({ version, operations });
    this.offer({ version: '2015-06-06', operations: new MnsMessages(this.streams).operations });
    for (const service of identity(this.options)) this.offer(service);
  }

  /**
   * The address of a region, `127.0.0.1:PORT`: what `endpoints` of the provider takes (facts/services.md 5.3). It speaks
   * HTTP and HTTPS.
   */
  public async endpoint(region: string): Promise<string> {
    const door = this.doors.get(region) ?? (await this.open(region));
    return `127.0.0.1:${door.port}`;
  }

  /** Lets it behave otherwise from now on. */
  public behave(options: Partial<CloudOptions>): void {
    Object.assign(this.options, options);
  }

  /** Whether it knows an action at all. */
  public plays(version: string, action: string): boolean {
    return this.operations.has(`${version} ${action}`);
  }

  public async stop(): Promise<void> {
    for (const door of this.doors.values()) await door.close();
    this.doors.clear();
  }

  /** What is there still: after a destroy, nothing. */
  public left(): string[] {
    const around = this.around.flatMap(([, service]) => service.left());
    const streams = this.streams.all().map(({ region, name }) => `${region}/${name}`);
    return [...streams, ...this.buses.left(), ...this.eventSources.left(), ...this.roles.left(), ...around];
  }

  /** The actions called, in order; but for those that only look. */
  public changes(): string[] {
    return this.calls
      .map(({ action }) => action)
      .filter((action) => !/^(GET|Get|List|Describe|Check|Query)|^Ons\w+(List|Status)$/.test(action));
  }

  private offer({ version, operations }: Service): void {
    for (const [action, operation] of Object.entries(operations))
      this.operations.set(`${version} ${action}`, operation);
  }

  private async open(region: string): Promise<Door> {
    const door = new Door((message, response) => {
      readCall(message, region)
        .then((call) => this.serve(call, response))
        .catch((error: Error) => send(response, failure(500, 'StandInFault', String(error.stack))));
    });
    this.doors.set(region, door);
    await door.open();
    return door;
  }

  private async serve(call: ApiCall, response: ServerResponse): Promise<void> {
    const fault = this.faults.next(call);
    const { policies, account } = this.options;
    const answer = spoilt(fault) ?? refusalOf(call, policies, account) ?? this.perform(call);
    this.calls.push({ ...call, answer, fault: fault?.kind });
    if (fault?.kind === 'drop-before' || fault?.kind === 'drop-after') {
      response.destroy();
      return;
    }
    if (fault?.kind === 'delay')
      await new Promise((resolve) => setTimeout(resolve, fault.milliseconds).unref());
    send(response, answer);
  }

  private perform(call: ApiCall): Answer {
    const operation = this.operations.get(`${call.version} ${call.action}`);
    return (
      operation?.(call) ??
      failure(404, 'InvalidAction.NotFound', `The stand-in does not play ${call.version} ${call.action}.`)
    );
  }
}

/** The answer of a fault that keeps the cloud from doing anything; codes the provider retries, and 5xx. */
function spoilt(fault: Fault | undefined): Answer | undefined {
  if (fault?.kind === 'throttle')
    return failure(400, 'Throttling.User', 'Request was denied due to user flow control.');
  if (fault?.kind === 'server-error') return failure(500, 'InternalError', 'An internal error occurred.');
  if (fault?.kind === 'expired')
    return failure(400, 'InvalidSecurityToken.Expired', 'Specified SecurityToken is expired.');
  if (fault?.kind === 'drop-before') return failure(0, 'Dropped', 'the connection is closed');
  return undefined;
}

function send(response: ServerResponse, { status, body, xml }: Answer): void {
  const type = xml === undefined ? 'application/json' : 'text/xml';
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` });
  response.end(xml ?? JSON.stringify(body));
}
