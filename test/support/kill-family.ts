import { execFileSync } from 'node:child_process';

/**
 * Kills a process and all that it has started, from the last one up: none has a chance to tidy up.
 *
 * @param generations 1 for the process alone, 2 for those it started too; what these started goes on
 */
export function killFamily(pid: number, generations = Infinity): void {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const processes = table.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const family = [[pid]];
  while (family.length < generations && family.at(-1)!.length > 0)
    family.push(processes.filter(([, ppid]) => family.at(-1)!.includes(ppid)).map(([child]) => child));
  for (const member of family.flat().reverse()) {
    try {
      process.kill(member, 'SIGKILL');
    } catch {
      // Gone with its child already.
    }
  }
}
