import { readFileSync } from 'node:fs';
import { findNodeAtLocation, Node, parseTree } from 'jsonc-parser';
import { Located } from './report';

/** Finds the lines of resources in the files they were read from; each file is read once, and only when asked. */
export class LineFinder {
  private readonly files = new Map<string, (address: string) => number | undefined>();

  public lineOf({ file, address }: Located): number | undefined {
    if (file === undefined || address === undefined) return undefined;
    const known = this.files.get(file) ?? lines(file);
    this.files.set(file, known);
    return known(address);
  }
}

function lines(file: string): (address: string) => number | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return () => undefined;
  }
  // Terraform prints a plan as one line.
  if (!text.trimEnd().includes('\n')) return () => 1;
  const lineAt = counter(text);
  if (!/"format_version"/.test(text.slice(0, 1000))) return inStack(text, lineAt);
  const found = new Map<string, number>();
  for (const match of text.matchAll(/"address":\s*("(?:[^"\\]|\\.)*")/g)) {
    const address = JSON.parse(match[1]) as string;
    if (!found.has(address)) found.set(address, lineAt(match.index));
  }
  return (address) => found.get(address);
}

function inStack(text: string, lineAt: (offset: number) => number): (address: string) => number | undefined {
  let root: Node | undefined;
  return (address) => {
    root ??= parseTree(text);
    const node = root && findNodeAtLocation(root, ['resource', ...address.split('.')]);
    return node === undefined ? undefined : lineAt(node.parent?.offset ?? node.offset);
  };
}

/** The line of an offset, by bisection: a stack may have very many of both. */
function counter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
