import { Answer, ApiCall, failure, Operation } from '../api';
import { CloudOptions } from '../options';

/**
 * Functions, Function Compute 2023-03-30 (ROA), as resource_alicloud_fcv3_function.go at commit
 * 02322a04b65717c08860cd6a3bad7132c658f520 of aliyun/terraform-provider-alicloud speaks of them. What is not given
 * comes back by the defaults of the service.
 */
export class Functions {
  private readonly functions = new Map<string, Record<string, unknown>>();

  constructor(private readonly options: CloudOptions) {}

  public left(): string[] {
    return [...this.functions.keys()];
  }

  public readonly operations: Record<string, Operation> = {
    'POST /2023-03-30/functions': ({ region, body = {} }) => {
      const name = String(body.functionName);
      const key = `${region}/${name}`;
      if (this.functions.has(key)) return failure(409, 'FunctionAlreadyExists', `${name} already exists.`);
      const functionArn = `acs:fc:${region}:${this.options.account}:functions/${name}`;
      const { code: _, ...given } = body;
      this.functions.set(key, { ...DEFAULTS, ...given, functionArn, functionId: `id-${name}` });
      return { status: 200, body: this.functions.get(key)! };
    },
    'GET /2023-03-30/functions/*': (call) => this.onOne(call, (_, found) => ({ status: 200, body: found })),
    'PUT /2023-03-30/functions/*': (call) =>
      this.onOne(call, (key, found) => {
        const { code: _, ...given } = call.body ?? {};
        this.functions.set(key, { ...found, ...given });
        return { status: 200, body: this.functions.get(key)! };
      }),
    'DELETE /2023-03-30/functions/*': (call) =>
      this.onOne(call, (key) => {
        this.functions.delete(key);
        return { status: 204, body: {} };
      }),
  };

  private onOne(
    { region, path: [name] }: ApiCall,
    then: (key: string, found: Record<string, unknown>) => Answer,
  ): Answer {
    const found = this.functions.get(`${region}/${name}`);
    return found === undefined
      ? failure(404, 'FunctionNotFound', `The function ${name} does not exist.`)
      : then(`${region}/${name}`, found);
  }
}

const DEFAULTS = { internetAccess: true, state: 'Active', lastUpdateStatus: 'Successful', codeSize: 1024 };
