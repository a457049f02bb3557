import { setTimeout as sleep } from 'node:timers/promises';
import Credential from '@alicloud/credentials';
import OpenApi, { Config, OpenApiRequest, Params } from '@alicloud/openapi-client';
import { RuntimeOptions } from '@alicloud/tea-util';
import { Mns, Keys } from './mns';

/** The roles that the streams of a run need. An account has each once, and other streams may use them. */
export const ROLES = ['SourceMNS', 'SendToMNS'].map((suffix) => `AliyunServiceRoleForEventBridge${suffix}`);

/** How often a thing that is deleted is looked for, and how long between two looks. */
const LOOKS = 30;
const BETWEEN_MS = 2_000;

/** Where the account is reached: the real cloud, or all of it at the one address of a stand-in. */
export interface Place {
  readonly region: string;
  /** `127.0.0.1:PORT`. */
  readonly standIn?: string;
}

/** The keys of the usual chain: environment, profile, role of the machine. Nothing prints or writes them. */
export async function findKeys(): Promise<Keys> {
  const { accessKeyId, accessKeySecret, securityToken } = await new Credential().getCredential();
  return { accessKeyId: accessKeyId!, accessKeySecret: accessKeySecret!, securityToken };
}

/** An account in one region, as far as a run looks into it and cleans it up. */
export class Account {
  constructor(
    private readonly keys: Keys,
    private readonly place: Place,
  ) {}

  public async id(): Promise<string> {
    return String((await this.call('sts.aliyuncs.com', '2015-04-01', 'GetCallerIdentity')).AccountId);
  }

  public async queues(): Promise<Mns> {
    const { region, standIn } = this.place;
    const url =
      standIn === undefined ? `https://${await this.id()}.mns.${region}.aliyuncs.com` : `http://${standIn}`;
    return new Mns(url, this.keys);
  }

  /** The service-linked roles that are not there. */
  public async missingRoles(): Promise<string[]> {
    const missing: string[] = [];
    for (const role of ROLES) if (!(await this.hasRole(role))) missing.push(role);
    return missing;
  }

  public async statusOf(stream: string): Promise<string> {
    const { Data } = await this.eventBridge('GetEventStreaming', { EventStreamingName: stream });
    return String(Data?.Status);
  }

  /** What is there whose name begins with the prefix: event streams, queues. */
  public async named(prefix: string): Promise<string[]> {
    const streams = (await this.streams(prefix)).map((name) => `event stream ${name}`);
    return [...streams, ...(await this.queueNames(prefix)).map((name) => `queue ${name}`)];
  }

  /**
   * Deletes what has the prefix, and these roles; streams before the queues they read. Says what it deleted.
   *
   * @param roles made by a run that did not come to its end
   */
  public async sweep(prefix: string, roles: readonly string[]): Promise<string[]> {
    const swept = await this.named(prefix);
    for (const name of await this.streams(prefix))
      await this.eventBridge('DeleteEventStreaming', { EventStreamingName: name });
    await this.until(async () => (await this.streams(prefix)).length === 0);
    for (const QueueName of await this.queueNames(prefix)) await this.mns('DeleteQueue', { QueueName });
    for (const RoleName of roles) {
      if (!(await this.hasRole(RoleName))) continue;
      await this.call('resourcemanager.aliyuncs.com', '2020-03-31', 'DeleteServiceLinkedRole', { RoleName });
      await this.until(async () => !(await this.hasRole(RoleName)));
      swept.push(`service-linked role ${RoleName}`);
    }
    return swept;
  }

  private async until(isSo: () => Promise<boolean>): Promise<void> {
    for (let look = 1; !(await isSo()); look += 1) {
      if (look === LOOKS) throw new Error('what was deleted is still there');
      await sleep(BETWEEN_MS);
    }
  }

  private async streams(NamePrefix: string): Promise<string[]> {
    const names: string[] = [];
    for (let NextToken: string | undefined; ;) {
      const { Data } = await this.eventBridge('ListEventStreamings', { NamePrefix, Limit: 100, NextToken });
      names.push(...(Data.EventStreamings as any[]).map((stream) => String(stream.EventStreamingName)));
      NextToken = Data.NextToken;
      // Asked for by prefix; nothing else is ever deleted.
      if (!NextToken) return names.filter((name) => name.startsWith(NamePrefix));
    }
  }

  private async queueNames(prefix: string): Promise<string[]> {
    const { Data } = await this.mns('ListQueue', { QueueName: prefix, PageNum: 1, PageSize: 50 });
    const names = (Data.PageData as any[]).map((queue) => String(queue.QueueName));
    return names.filter((name) => name.startsWith(prefix));
  }

  private async hasRole(ProductName: string): Promise<boolean> {
    return (await this.eventBridge('CheckRoleForProduct', { ProductName })).Data?.CheckPass === true;
  }

  private eventBridge(action: string, parameters: object) {
    return this.call(
      `eventbridge-console.${this.place.region}.aliyuncs.com`,
      '2020-04-01',
      action,
      parameters,
    );
  }

  private mns(action: string, parameters: object) {
    return this.call(`mns-open.${this.place.region}.aliyuncs.com`, '2022-01-19', action, parameters);
  }

  private async call(
    host: string,
    version: string,
    action: string,
    parameters: object = {},
  ): Promise<Record<string, any>> {
    const { region, standIn } = this.place;
    const protocol = standIn === undefined ? 'HTTPS' : 'HTTP';
    const config = { ...this.keys, endpoint: standIn ?? host, protocol, regionId: region };
    const params = {
      ...{ action, version, protocol, method: 'POST', authType: 'AK', style: 'RPC', pathname: '/' },
      ...{ reqBodyType: 'formData', bodyType: 'json' },
    };
    const body = Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined));
    const answer = await new OpenApi(new Config(config)).callApi(
      new Params(params),
      new OpenApiRequest({ body }),
      new RuntimeOptions({ autoretry: true, maxAttempts: 3 }),
    );
    return answer.body;
  }
}
