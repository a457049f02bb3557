import { createHmac } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';

/** What calls are signed with. */
export interface Keys {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string;
}

const TYPE = 'text/xml;charset=utf-8';

/**
 * Sends and receives messages of queues: the API of Simple Message Queue (formerly MNS) for messages, 2015-06-06, which
 * the clients of the newer APIs do not have.
 *
 * @see https://help.aliyun.com/en/mns/developer-reference/sign-requests
 */
export class Mns {
  constructor(
    private readonly url: string,
    private readonly keys: Keys,
  ) {}

  /** The body is Base64, as the SDKs send it and sources read it. */
  public async send(queue: string, text: string): Promise<void> {
    const body = Buffer.from(text).toString('base64');
    const xml = `<Message xmlns="http://mns.aliyuncs.com/doc/v1/"><MessageBody>${body}</MessageBody></Message>`;
    const { status, text: answer } = await this.call('POST', `/queues/${queue}/messages`, xml);
    if (status !== 201) throw new Error(`the queue took no message: ${status} ${codeIn(answer)}`);
  }

  /** The body of a message, as it is and decoded; undefined where none comes within some seconds. */
  public async receive(queue: string): Promise<string | undefined> {
    const { status, text } = await this.call('GET', `/queues/${queue}/messages?waitseconds=5`);
    if (status === 404 && codeIn(text) === 'MessageNotExist') return undefined;
    if (status !== 200) throw new Error(`the queue gave no message: ${status} ${codeIn(text)}`);
    const body = String(new XMLParser({ parseTagValue: false }).parse(text).Message.MessageBody);
    return `${body}\n${Buffer.from(body, 'base64').toString('utf8')}`;
  }

  private async call(method: string, resource: string, body?: string) {
    const date = new Date().toUTCString();
    const { accessKeyId, accessKeySecret, securityToken } = this.keys;
    const own = { 'x-mns-version': '2015-06-06' };
    const lines = [method, '', TYPE, date, ...Object.entries(own).map((pair) => pair.join(':')), resource];
    const signature = createHmac('sha1', accessKeySecret).update(lines.join('\n')).digest('base64');
    const headers = {
      ...own,
      date,
      'content-type': TYPE,
      authorization: `MNS ${accessKeyId}:${signature}`,
      ...(securityToken ? { 'security-token': securityToken } : {}),
    };
    const response = await fetch(`${this.url}${resource}`, {
      method,
      headers,
      body,
      signal: AbortSignal.timeout(30_000),
    });
    return { status: response.status, text: await response.text() };
  }
}

function codeIn(text: string): string {
  return /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? 'without a code';
}
