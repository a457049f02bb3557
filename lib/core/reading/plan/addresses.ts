const STEP = /module\.([^.[]+)(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?\./y;

/** The names of the module calls in an address: `module.a["x"].alicloud_vpc.b` is in `a`. */
export function modulesOf(address: string): string[] {
  const names: string[] = [];
  STEP.lastIndex = 0;
  for (let step = STEP.exec(address); step !== null; step = STEP.exec(address)) names.push(step[1]);
  return names;
}

/** The part of an address that says in which module it is, with its dot: `module.a["x"].`. */
export function modulePrefix(address: string): string {
  let end = 0;
  STEP.lastIndex = 0;
  while (STEP.exec(address) !== null) end = STEP.lastIndex;
  return address.slice(0, end);
}

/** The prefix of the module that calls the module of a prefix. */
export function parentPrefix(prefix: string): string {
  let before = 0;
  let end = 0;
  STEP.lastIndex = 0;
  while (STEP.exec(prefix) !== null) {
    before = end;
    end = STEP.lastIndex;
  }
  return prefix.slice(0, before);
}
