import { LIMITS } from '../contract/limits';
import { NeededAction } from './needed-actions';

/** A statement of a RAM policy. */
export interface PolicyStatement {
  readonly Effect: 'Allow';
  readonly Action: string[];
  readonly Resource: string[];
  readonly Condition?: Record<string, Record<string, string[]>>;
}

/** A RAM policy that fits. */
export interface PolicyDocument {
  readonly Version: '1';
  readonly Statement: PolicyStatement[];
}

/** The actions as policy documents, as many as it takes for each to fit. */
export function policyDocuments(actions: readonly NeededAction[]): PolicyDocument[] {
  const documents: PolicyDocument[] = [];
  let statements: PolicyStatement[] = [];
  for (const statement of statementsOf(actions)) {
    if (statements.length > 0 && !fits([...statements, statement])) {
      documents.push(documentWith(statements));
      statements = [];
    }
    statements.push(statement);
  }
  if (statements.length > 0) documents.push(documentWith(statements));
  return documents;
}

/** The size that counts: bytes of the document as it is sent. */
export function sizeOf(document: PolicyDocument): number {
  return new TextEncoder().encode(JSON.stringify(document)).length;
}

function documentWith(Statement: PolicyStatement[]): PolicyDocument {
  return { Version: '1', Statement };
}

function fits(statements: PolicyStatement[]): boolean {
  return sizeOf(documentWith(statements)) <= LIMITS.policySize.maximum;
}

/** Actions that are allowed on the same resources share a statement; one that is too long alone is divided. */
function statementsOf(actions: readonly NeededAction[]): PolicyStatement[] {
  const byAction = groupBy(actions, ({ action, services }) => JSON.stringify([action, services]));
  const merged = [...byAction.values()].map((same) => ({
    action: same[0].action,
    services: same[0].services,
    resources: same.map(({ resource }) => resource),
  }));
  const byResources = groupBy(merged, ({ resources, services }) => JSON.stringify([resources, services]));
  return [...byResources.values()].flatMap((same) => {
    const [{ resources, services }] = same;
    const names = same.map(({ action }) => action);
    return divide(resources).map((Resource) => ({
      Effect: 'Allow' as const,
      Action: names,
      Resource,
      ...(services === undefined
        ? {}
        : { Condition: { StringEquals: { 'ram:ServiceName': [...services] } } }),
    }));
  });
}

/** Lists of resources that leave room for the rest of a document. */
function divide(resources: string[]): string[][] {
  const half = LIMITS.policySize.maximum / 2;
  const parts: string[][] = [[]];
  let size = 0;
  for (const resource of resources) {
    size += resource.length + 3;
    if (size > half) {
      parts.push([]);
      size = resource.length + 3;
    }
    parts[parts.length - 1].push(resource);
  }
  return parts;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
