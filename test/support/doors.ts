import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './cli';

/** Resources by type and name, as Terraform's JSON has them. */
export type Resources = Readonly<Record<string, Readonly<Record<string, object>>>>;

const REGION = 'cn-hangzhou';
const ACCOUNT = '1234567890123456';
const provider = { alicloud: [{ region: REGION, account_id: ACCOUNT }] };
const constant = (value: unknown) => ({ constant_value: value });

function listed(resources: Resources) {
  return Object.entries(resources).flatMap(([type, all]) =>
    Object.entries(all).map(([name, body]) => ({
      address: `${type}.${name}`,
      mode: 'managed',
      type,
      name,
      body: body as Record<string, unknown>,
    })),
  );
}

/** A synthesized stack with these resources; texts with `${` are Terraform's. */
export function stackOf(resource: Resources): object {
  return { '//': { metadata: { version: '0.21.0', stackName: 'Stack' } }, provider, resource };
}

/** A plan that makes these resources, as `terraform show -json` has it. */
export function planOf(resources: Resources): any {
  return {
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: { root_module: {} },
    resource_changes: listed(resources).map(({ body, ...resource }) => ({
      ...resource,
      change: { actions: ['create'], before: null, after: body, after_unknown: {}, after_sensitive: {} },
    })),
    configuration: {
      provider_config: {
        alicloud: {
          name: 'alicloud',
          expressions: { region: constant(REGION), account_id: constant(ACCOUNT) },
        },
      },
      root_module: {
        resources: listed(resources).map(({ body, ...resource }) => ({
          ...resource,
          provider_config_key: 'alicloud',
          expressions: Object.fromEntries(Object.entries(body).map(([key, value]) => [key, constant(value)])),
        })),
      },
    },
  };
}

/** A state with these resources, as `terraform show -json` has it. */
export function stateOf(resources: Resources): object {
  const all = listed(resources).map(({ body, ...resource }) => ({
    ...resource,
    values: body,
    sensitive_values: {},
  }));
  return { format_version: '1.0', terraform_version: '1.11.4', values: { root_module: { resources: all } } };
}

/** The ways by which a review sees what no app of this library made, and where it is. */
export const DOORS: readonly [string, (resources: Resources) => object][] = [
  ['a stack', stackOf],
  ['a plan', planOf],
];

/** The report of a review of one document. */
export async function reviewText(file: string, content: object | string): Promise<any> {
  const folder = mkdtempSync(join(tmpdir(), 'doors-'));
  try {
    const path = join(folder, file);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    const { out, err } = await runCommand(['review', path, '--no-config', '--format', 'json']);
    expect(err).toBe('');
    return JSON.parse(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The findings of a report, each with its rule and place, sorted. */
export function findingsOf(report: any): string[] {
  return report.findings.map(({ rule, pointer = '' }: any) => `${rule} ${pointer}`).sort();
}
