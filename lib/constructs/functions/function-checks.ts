import { Token } from 'cdktf';
import { FunctionRuntime } from './function-runtime';

/** What the checks look at; any value may be a Terraform reference, which is let through. */
export interface FunctionPlan {
  readonly runtime: string;
  readonly handler: string;
  readonly memorySize: number;
  readonly cpu: number;
  readonly timeout: number | undefined;
  readonly instanceConcurrency?: number;
  readonly environment?: Record<string, string>;
  readonly logging?: { readonly project: string; readonly logstore: string };
  readonly role?: string;
  readonly vSwitchIds?: readonly string[];
  /** The files of the package, where they are known. */
  readonly files?: readonly string[];
}

/**
 * Every problem of a function that Function Compute would only report at deployment. The limits are those that the
 * documents of the provider give for alicloud_fcv3_function in August 2026.
 */
export function checkFunction(plan: FunctionPlan): string[] {
  return [...checkSize(plan), ...checkHandler(plan), ...checkEnvironment(plan), ...checkAccess(plan)];
}

function checkSize({ memorySize, cpu, timeout, instanceConcurrency }: FunctionPlan): string[] {
  const problems: string[] = [];
  const known = (value: number | undefined) => value !== undefined && !Token.isUnresolved(value);
  if (known(memorySize) && !(isBetween(memorySize, 128, 32768) && memorySize % 64 === 0)) {
    problems.push(`memorySize is ${memorySize} MB. Allowed: 128–32,768, a multiple of 64.`);
  }
  if (known(cpu) && !(cpu >= 0.05 && cpu <= 16 && isMultiple(cpu, 0.05))) {
    problems.push(`cpu is ${cpu} vCPU. Allowed: 0.05–16, a multiple of 0.05.`);
  } else if (known(cpu) && known(memorySize)) {
    const ratio = memorySize / 1024 / cpu;
    if (ratio < 1 || ratio > 4)
      problems.push(
        `cpu is ${cpu} vCPU and memorySize ${memorySize} MB. Allowed: 1–4 GB of memory a vCPU; set both.`,
      );
  }
  if (known(timeout) && !isBetween(timeout!, 1, 86400)) {
    problems.push(`timeout is ${timeout} seconds. Allowed: 1–86,400, whole seconds.`);
  }
  if (known(instanceConcurrency) && !isBetween(instanceConcurrency!, 1, 200)) {
    problems.push(`instanceConcurrency is ${instanceConcurrency}. Allowed: 1–200, whole numbers.`);
  }
  return problems;
}

/** The endings of the files that a runtime looks a handler up in. */
const ENDINGS: [RegExp, string[]][] = [
  [/^nodejs/, ['.js', '.mjs', '.cjs']],
  [/^python/, ['.py']],
  [/^php/, ['.php']],
];

function checkHandler({ runtime, handler, files }: FunctionPlan): string[] {
  if (Token.isUnresolved(handler)) return [];
  if (handler === '') return ['handler is empty. Set file.function, for example index.handler.'];
  const endings = ENDINGS.find(([pattern]) => pattern.test(runtime))?.[1];
  if (endings === undefined) return [];
  const [, file] = /^(.+)\.[^./]+$/.exec(handler) ?? [];
  if (file === undefined)
    return [`handler is "${handler}". Allowed: file.function, for example index.handler.`];
  const candidates = endings.map((ending) => file + ending);
  return files === undefined || candidates.some((name) => files.includes(name))
    ? []
    : [
        `handler is "${handler}", but the code has no ${candidates.join(' or ')}. Set the handler, or add the file.`,
      ];
}

function checkEnvironment({ environment = {} }: FunctionPlan): string[] {
  if (Token.isUnresolved(environment)) return [];
  return Object.keys(environment).flatMap((name) => {
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name))
      return [`environment has "${name}". Allowed: letters, digits and _, the first a letter.`];
    return /^(FC_|EVENT_STREAMS_)/.test(name)
      ? [`environment has "${name}". Names that begin with FC_ or EVENT_STREAMS_ are taken; use another.`]
      : [];
  });
}

function checkAccess({ runtime, logging, role, vSwitchIds }: FunctionPlan): string[] {
  const problems: string[] = [];
  const runtimes = Object.values(FunctionRuntime) as string[];
  if (!Token.isUnresolved(runtime) && !runtimes.includes(runtime))
    problems.push(`runtime is "${runtime}". Allowed: ${runtimes.join(', ')}.`);
  if (vSwitchIds !== undefined && !Token.isUnresolved(vSwitchIds) && vSwitchIds.length === 0)
    problems.push('vpc names no vSwitch. Give at least one.');
  const isEmpty = (text: string) => !Token.isUnresolved(text) && text === '';
  if (logging && (isEmpty(logging.project) || isEmpty(logging.logstore)))
    problems.push('logging names no project or no logstore. Set both, or leave logging out.');
  if (role !== undefined && !Token.isUnresolved(role) && !/^acs:ram::\d{16}:role\/[^/]+$/.test(role))
    problems.push(`role is "${role}". Allowed: an ARN such as acs:ram::1234567890123456:role/name.`);
  return problems;
}

function isBetween(value: number, minimum: number, maximum: number): boolean {
  return Number.isInteger(value) && value >= minimum && value <= maximum;
}

/** Without asking a binary fraction to be a decimal one. */
function isMultiple(value: number, step: number): boolean {
  return Math.abs(value / step - Math.round(value / step)) < 1e-9;
}
