import { execFileSync } from 'node:child_process';

/**
 * Kills a process and all that it has started. All are stopped before, from the first one down: none sees that another
 * is gone and tidies up, as Terraform writes its state where its provider is gone.
 *
 * @param generations 1 for the process alone, 2 for those it started too; what these started goes on
 */
export function killFamily(pid: number, generations = Infinity): void {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const processes = table.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const family = [[pid]];
  while (family.length < generations && family.at(-1)!.length > 0)
    family.push(processes.filter(([, ppid]) => family.at(-1)!.includes(ppid)).map(([child]) => child));
  for (const signal of ['SIGSTOP', 'SIGKILL'] as const)
    for (const member of family.flat()) {
      try {
        process.kill(member, signal);
      } catch {
        // Gone already.
      }
    }
}
