import { NeededAction } from '../../lib/core/permissions/needed-actions';
import { exampleNames } from '../../scripts/examples';
import { say } from '../support/real-tools';
import { sampleOf } from '../support/sampling';
import { differences } from './definition';
import { describeDeployment, endScene, newScene, Scene, streamsOf } from './describe-deployment';
import { allows, policyOf, unexplained } from './policy';

describeDeployment('from the first deployment of an example to its end', (setup) => {
  describe.each(sampleOf(exampleNames(), 1))('examples/%s', (example) => {
    let scene: Scene;
    /** What the deployer was allowed with any of the versions deployed. */
    const policy: NeededAction[] = [];
    const times: string[] = [];

    beforeAll(() => {
      scene = newScene(setup(), example);
    });
    afterAll(async () => {
      await endScene(scene);
      say(`examples/${example}: ${times.join(', ')}`);
    });

    const streams = () => streamsOf(scene.deployment);
    const actionsOnStreams = (action: string) =>
      Object.fromEntries(streams().map(({ address }) => [address, action]));

    /** Does something, and says which changes the cloud was asked for meanwhile. */
    async function changesOf(what: string, act: () => Promise<void>): Promise<string[]> {
      const before = scene.cloud.changes().length;
      const start = Date.now();
      await act();
      times.push(`${what} ${((Date.now() - start) / 1000).toFixed(1)} s`);
      return scene.cloud.changes().slice(before);
    }

    /** Deploys the app with edits; every stream is asked for the same changes. */
    async function deploy(what: string, ...edits: string[]): Promise<Record<string, string>> {
      await scene.deployment.synth(...edits);
      policy.push(...policyOf(scene.deployment));
      const planned = await scene.deployment.plan();
      const asked = await changesOf(what, () => scene.deployment.deploy());
      const times = streams().length;
      const each = [...new Set(asked)].map((action) => {
        const count = asked.filter((other) => other === action).length;
        return [action, times === 0 ? count : count / times];
      });
      lastChanges = Object.fromEntries(each);
      return planned;
    }
    let lastChanges: Record<string, number> = {};

    function expectRecorded(): void {
      for (const { name, region, body } of streams()) {
        const record = scene.cloud.streams.get(region, name);
        if (record === undefined) throw new Error(`There is no stream ${name} in ${region}.`);
        expect({ name, differs: differences(body, record) }).toEqual({ name, differs: [] });
        expect(scene.cloud.tags.of(region, 'eventstreaming', name)).toEqual(body.tags ?? {});
      }
      expect(scene.cloud.streams.all()).toHaveLength(streams().length);
    }

    it('is made as it was written', async () => {
      await deploy('deploy');
      expectRecorded();
      expect(scene.cloud.streams.all().map(({ life }) => life.status)).toEqual(streams().map(() => 'READY'));
    });

    it('needs no second deployment, whether the service fills in its defaults or not', async () => {
      const asked = await changesOf('plans', async () => {
        for (const echoDefaults of [false, true]) {
          scene.cloud.behave({ echoDefaults });
          expect({ echoDefaults, planned: await scene.deployment.plan() }).toEqual({
            echoDefaults,
            planned: {},
          });
        }
      });
      scene.cloud.behave({ echoDefaults: false });
      expect(asked).toEqual([]);
    });

    it('takes one parameter in place, and another kind of sink as a new stream', async () => {
      if (streams().length === 0) return;
      expect(await deploy('one parameter', 'parameter')).toEqual(actionsOnStreams('update'));
      expect(lastChanges).toEqual({ UpdateEventStreaming: 1 });
      expectRecorded();
      expect(await deploy('another kind', 'kind')).toMatchObject(actionsOnStreams('delete,create'));
      const tagged = streams().filter(({ body }) => body.tags !== undefined).length / streams().length;
      const made = { DeleteEventStreaming: 1, CreateEventStreaming: 1 };
      expect(lastChanges).toEqual(tagged === 0 ? made : { ...made, TagResources: tagged });
      expectRecorded();
      expect(await scene.deployment.plan()).toEqual({});
      await deploy('back');
      expectRecorded();
    });

    it('starts, pauses and starts again, and touches nothing else', async () => {
      if (streams().length === 0) return;
      for (const [edit, action] of [
        ['running', 'StartEventStreaming'],
        ['paused', 'PauseEventStreaming'],
        ['running', 'StartEventStreaming'],
      ]) {
        expect(await deploy(edit, edit)).toEqual(actionsOnStreams('update'));
        expect(lastChanges).toEqual({ [action]: 1 });
        expect(new Set(scene.cloud.streams.all().map(({ life }) => life.status))).toEqual(
          new Set([edit.toUpperCase()]),
        );
        expect(await scene.deployment.plan()).toEqual({});
      }
    });

    it('changes tags without touching the stream', async () => {
      if (streams().length === 0) return;
      expect(await deploy('tags', 'running', 'tags')).toEqual(actionsOnStreams('update'));
      expect(Object.keys(lastChanges)).toEqual(expect.arrayContaining(['TagResources']));
      expect(Object.keys(lastChanges).filter((action) => !/^(Tag|Untag)Resources$/.test(action))).toEqual([]);
      expectRecorded();
      await deploy('tags taken away', 'running');
      expect(lastChanges.UntagResources).toBe(1);
      expectRecorded();
    });

    it('takes over what exists, by the command and by the code, without a change', async () => {
      if (streams().length === 0) return;
      const { deployment } = scene;
      const forget = async (stack: string, address: string) =>
        expect(await deployment.terraform(stack, 'state', 'rm', address)).toMatchObject({ code: 0 });
      const asked = await changesOf('imports', async () => {
        for (const { stack, address, name } of streams()) {
          await forget(stack, address);
          const imported = await deployment.terraform(stack, 'import', '-no-color', address, name);
          expect(imported).toMatchObject({ code: 0 });
        }
        await deployment.deploy();
        for (const { stack, address } of streams()) await forget(stack, address);
        await deployment.synth('running', 'import');
        await deployment.deploy();
        expect(await deployment.plan()).toEqual({});
      });
      expect(asked).toEqual([]);
    });

    it('goes in the right order and leaves nothing behind', async () => {
      const asked = await changesOf('destroy', () => scene.deployment.destroy());
      expect(scene.cloud.left()).toEqual([]);
      const deleting = (action: string) => action === 'DeleteEventStreaming';
      // Alarms are nothing that a stream needs: they may go before it.
      const needed = asked.filter((action) => !/^Delete(MetricRules|Contact|EventRules)/.test(action));
      const others = needed.filter((action) => !deleting(action));
      expect(needed).toEqual([...needed.filter(deleting), ...others]);
    });

    it("made no call that the deployer's policy does not allow, and the policy none too many", () => {
      const { calls } = scene.cloud;
      const refused = calls.filter((call) => !allows(policy, call)).map(({ action }) => action);
      expect([...new Set(refused)]).toEqual([]);
      expect(unexplained(policy, calls)).toEqual([]);
      expect(calls.filter(({ answer }) => answer.body.Code === 'InvalidAction.NotFound')).toEqual([]);
    });
  });
});
