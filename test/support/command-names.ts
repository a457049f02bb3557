import { runCommand } from './cli';

/** The names of all commands, as their help lists them; a group of commands by those in it: `live status`. */
export async function commandNames(...group: readonly string[]): Promise<string[]> {
  const { out } = await runCommand([...group, '--help']);
  const [, listed] = out.split(/^Commands:$/m);
  const names = [...listed.matchAll(/^ {2}([a-z]\S*)/gm)].map(([, name]) => name);
  const all: string[] = [];
  for (const name of names.filter((one) => one !== 'help')) {
    const whole = [...group, name];
    const inside = await runCommand([...whole, '--help']);
    all.push(...(/^Commands:$/m.test(inside.out) ? await commandNames(...whole) : [whole.join(' ')]));
  }
  return all;
}
