import { messagesOf } from './lint';

const ENGINE = expect.stringMatching(/^cdktf does not promise this/);

describe('what cdktf does not promise stands in engine.ts alone', () => {
  it.each([
    ['a field of the context', 'export const made = (context: any) => context.suppressBraces;'],
    ['a field by its text', "export const made = (element: any) => element['rawOverrides'];"],
    ['a destructured field', 'export const made = ({ _imported }: any) => _imported;'],
    ['an import', "import { Tokenization } from 'cdktf';\nexport const made = Tokenization;"],
    ['a Lazy by its class', "import { LazyBase } from 'cdktf';\nexport const made = LazyBase;"],
    ['the mark of a token', "export const made = (text: string) => text.includes('TfToken[');"],
    ['the mark in a pattern', 'export const made = /#\\{TfToken/;'],
    ['the mark in a template', 'export const made = (x: string) => `\\${TfToken[${x}]}`;'],
    ['a require of its inside', "export const made = () => require('cdktf/lib/tokens/private/encoding');"],
  ])('lint stops %s elsewhere', async (_, code) => {
    expect(await messagesOf(`${code}\n`, 'lib/constructs/terraform/made-up.ts')).toContainEqual(ENGINE);
    expect(await messagesOf(`${code}\n`, 'lib/constructs/engine.ts')).not.toContainEqual(ENGINE);
  });

  it.each(['cdktf/lib/tokens', 'constructs/lib/construct'])(
    'lint stops an import of %s elsewhere',
    async (inside) => {
      const code = `import * as it from '${inside}';\nexport const made = it;\n`;
      expect(await messagesOf(code, 'lib/constructs/stream/made-up.ts')).toContainEqual(
        expect.stringContaining('import is restricted'),
      );
    },
  );

  it('lint stops instanceof everywhere, of a Lazy too', async () => {
    const code = 'export const made = (x: any, LazyBase: any) => x instanceof LazyBase;\n';
    expect(await messagesOf(code, 'lib/constructs/engine.ts')).toContainEqual(
      'Use a Symbol.for mark, not instanceof.',
    );
  });

  it('lets others use what cdktf promises', async () => {
    const code =
      "import { Fn, Lazy, TerraformStack, Token } from 'cdktf';\nexport const made = [Fn, Lazy, TerraformStack, Token];\n";
    expect(await messagesOf(code, 'lib/constructs/stream/made-up.ts')).toEqual([]);
  });
});
