/**
 * Calls a handler of Node.js as Function Compute does: a Buffer goes in; text comes out as it is, anything else as JSON.
 * The answer goes to a pipe of its own, for the function may print what it likes.
 */
export const NODE_PROGRAM = `
  const { readFileSync, writeSync } = require('node:fs');
  const [path, name] = process.argv.slice(1);
  const answer = (value) => {
    const text = Buffer.from(JSON.stringify(value));
    for (let at = 0; at < text.length; ) at += writeSync(3, text, at);
    process.exit(0);
  };
  const fail = (error) => answer({ error: String(error?.message ?? error) });
  const succeed = (result) => answer({ result: typeof result === 'string' ? result : JSON.stringify(result) ?? 'null' });
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  const payload = readFileSync(0);
  import(require('node:url').pathToFileURL(path).href).then((module) => {
    const handler = module[name] ?? module.default?.[name];
    if (typeof handler !== 'function') throw new Error('there is no function ' + name + ' in its file');
    const callback = (error, result) => (error ? fail(error) : succeed(result));
    const returned = handler(payload, {}, callback);
    if (handler.length < 3) Promise.resolve(returned).then(succeed, fail);
  }).catch(fail);
`;

/** The same for a handler of Python: bytes go in. */
export const PYTHON_PROGRAM = `
import importlib, json, os, sys
module, name, megabytes = sys.argv[1:]
try:
    import resource
    limit = int(megabytes) * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
except (ImportError, ValueError, OSError):
    pass
sys.path.insert(0, '.')
try:
    result = getattr(importlib.import_module(module), name)(sys.stdin.buffer.read(), None)
    answer = {'result': result if isinstance(result, str) else json.dumps(result)}
except BaseException as error:
    answer = {'error': str(error) or type(error).__name__}
with os.fdopen(3, 'w', encoding='utf-8') as output:
    json.dump(answer, output)
`;
