import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  App,
  Aspects,
  TerraformElement,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
  Testing,
} from 'cdktf';
import { Construct, IConstruct } from 'constructs';
import {
  attributesOf,
  callBeforeWriting,
  firstStackOf,
  hclAttribute,
  isCrossStackOutput,
  logicalIdAt,
  merge,
  overridesOf,
  resolveIn,
  writesItself,
} from '../../lib/constructs/engine';

describe('an element of cdktf', () => {
  const make = () => {
    const own = new TerraformStack(Testing.app(), 'Own');
    return new TerraformResource(own, 'R', { terraformResourceType: 't' });
  };

  it('keeps overrides in `rawOverrides`, by their path, as its stack does, and writes those of `//` beside its metadata', () => {
    const resource = make();
    expect(overridesOf(resource)).toEqual({});
    resource.addOverride('a.b', 1);
    resource.addOverride('//', { c: 2 });
    expect(overridesOf(resource)).toEqual({ a: { b: 1 }, '//': { c: 2 } });
    resource.cdktfStack.addOverride('d.e', 3);
    expect(overridesOf(resource.cdktfStack)).toEqual({ d: { e: 3 } });
    expect(resource.toTerraform().resource.t.R['//']).toMatchObject({ c: 2, metadata: { path: 'Own/R' } });
  });

  it('writes its attributes below its type and logical id, overrides and all', () => {
    const resource = make();
    resource.addOverride('a', new TerraformVariable(resource.cdktfStack, 'v', {}).stringValue);
    expect(attributesOf(resource)).toMatchObject({ a: '${var.v}' });
  });

  it('gets its logical id by the ids of its scopes alone', () => {
    const resource = make();
    const scope = new Construct(resource.cdktfStack, 'A');
    const path = ['B', 'C'];
    const there = new TerraformResource(new Construct(scope, 'B'), 'C', { terraformResourceType: 't' });
    expect(logicalIdAt(resource, scope, path)).toBe(there.friendlyUniqueId);
    expect(resource.friendlyUniqueId).toBe('R');
  });

  it('has no attributes once it is moved elsewhere', () => {
    const resource = make();
    resource.moveToId('t.other');
    expect(attributesOf(resource)).toEqual({});
  });

  it('is merged into its stack key by key, where a list is appended and undefined removes', () => {
    const written = { a: { b: 1, c: [1] }, d: 2, e: 3 };
    merge(written, { a: { c: [2], f: 4 }, d: { g: 5 }, e: undefined });
    expect(written).toEqual({ a: { b: 1, c: [1, 2], f: 4 }, d: { g: 5 } });
  });

  it('that another stack refers to is an output with an id of its own, which refers to it', () => {
    const app = Testing.app();
    const [from, to] = ['From', 'To'].map((id) => new TerraformStack(app, id));
    const resource = new TerraformResource(from, 'R', { terraformResourceType: 't' });
    const other = new TerraformResource(to, 'R', { terraformResourceType: 't' });
    other.addOverride('a', resource.getStringAttribute('b'));
    to.prepareStack();
    const outputs = from.node.findAll().filter((node) => isCrossStackOutput(node as TerraformElement));
    expect(outputs).toHaveLength(1);
    expect(Object.values((outputs[0] as TerraformElement).toTerraform().output)).toEqual([
      expect.objectContaining({ value: expect.anything() }),
    ]);
    expect(resolveIn(from, (outputs[0] as any).value)).toBe('${t.R.b}');
  });

  it('belongs to a stack whose class may write something else', () => {
    class Other extends TerraformStack {
      public toTerraform(): any {
        return {};
      }
    }
    class Same extends TerraformStack {}
    const app = Testing.app();
    expect([new Other(app, 'A'), new Same(app, 'B'), new TerraformStack(app, 'C')].map(writesItself)).toEqual(
      [true, false, false],
    );
  });

  it('describes an attribute in HCL by whether it is a block, its type and its class', () => {
    class Resource extends TerraformResource {
      protected synthesizeHclAttributes() {
        return {
          text: hclAttribute('a', 'text'),
          map: hclAttribute({ b: 'c' }, 'map'),
          block: hclAttribute({ d: 'e' }, { block: 'Block' }),
        };
      }
    }
    const own = new TerraformStack(Testing.app(), 'Own');
    new Resource(own, 'R', { terraformResourceType: 't' });
    expect(Testing.synthHcl(own).replace(/\s+/g, ' ')).toContain(
      'resource "t" "R" { text = "a" map = { b = "c" } block { d = "e" } }',
    );
  });
});

describe('cdktf synthesizes an app', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'engine-'));
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));

  /** What happens in an app of two stacks, in order. */
  function record(synth: (app: App, second: TerraformStack) => void): string[] {
    const app = new App({ outdir: mkdtempSync(join(outdir, 'app-')) });
    const events: string[] = [];
    const files = () => {
      const folder = join(app.outdir, 'stacks');
      return existsSync(folder)
        ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'cdk.tf.json')))
        : [];
    };
    class Element extends TerraformResource {
      public toTerraform(): any {
        events.push(`write ${this.node.path}`);
        return {};
      }
    }
    const stacks = ['One', 'Two'].map((id) => {
      const one = new TerraformStack(app, id);
      new Element(one, 'R', { terraformResourceType: 't' });
      const visit = (node: IConstruct) => void (node === one && events.push(`aspect ${id}`));
      Aspects.of(one).add({ visit });
      one.node.addValidation({ validate: () => (events.push(`validate ${id} files=${files()}`), []) });
      callBeforeWriting(one, () => events.push(`before writing ${id}`));
      callBeforeWriting(one, () => events.push(`again before writing ${id}`));
      return one;
    });
    Aspects.of(app).add({ visit: () => void events.push('aspect of the app') });
    app.node.addValidation({ validate: () => (events.push(`validate the app files=${files()}`), []) });
    expect(firstStackOf(app)).toBe(stacks[0]);
    synth(app, stacks[1]);
    return events;
  }

  it('by preparing all stacks; then, a stack after the other, by its aspects, its validation and its file; then by the validation of the app', () => {
    expect(record((app) => app.synth())).toEqual([
      'write One/R',
      'write Two/R',
      'aspect One',
      'validate One files=',
      'before writing One',
      'again before writing One',
      'write One/R',
      'aspect Two',
      'validate Two files=One',
      'before writing Two',
      'again before writing Two',
      'write Two/R',
      'validate the app files=One,Two',
    ]);
  });

  it('and calls what is to be called before writing also where validations are skipped', () => {
    const skipped = record((app) => {
      (app as { skipValidation: boolean }).skipValidation = true;
      app.synth();
    });
    expect(skipped.filter((event) => !event.startsWith('write'))).toEqual([
      'aspect One',
      'before writing One',
      'again before writing One',
      'aspect Two',
      'before writing Two',
      'again before writing Two',
    ]);
  });

  it('but a single stack for a test by its own aspects and validation alone', () => {
    // CDK Terrain resolves a stack once more before, to learn what it asks of providers.
    const once = (events: readonly string[]) => events.filter((event, i) => events.indexOf(event, i + 1) < 0);
    expect(once(record((_, second) => void Testing.synth(second, true)))).toEqual([
      'aspect Two',
      'validate Two files=',
      'write Two/R',
    ]);
    expect(once(record((_, second) => void Testing.synth(second)))).toEqual(['aspect Two', 'write Two/R']);
  });

  it('and reports the first invalid stack alone', () => {
    const app = new App({ outdir });
    for (const id of ['One', 'Two'])
      new TerraformStack(app, id).node.addValidation({ validate: () => [`${id} is invalid`] });
    const synth = () => app.synth();
    expect(synth).toThrow('One is invalid');
    expect(synth).not.toThrow('Two is invalid');
  });
});
