import { say } from '../support/real-tools';
import { sampleOf } from '../support/sampling';
import { differences } from './definition';
import { describeDeployment, endScene, newScene, Scene, streamsOf } from './describe-deployment';
import { FAULTS } from './faults';
import { STREAM, TriedFault } from './tried-fault';

describeDeployment('a deployment that something befalls', (setup) => {
  let scene: Scene;

  afterEach(() => endScene(scene));

  async function befall(fault: TriedFault): Promise<void> {
    // The real provider waits 3 s and more between its tries.
    const patience = setup().isStandIn
      ? { client_read_timeout: 1_000, max_retry_timeout: 2 }
      : { client_read_timeout: 1_000, max_retry_timeout: 30 };
    scene = newScene(setup(), fault.example ?? 'mqtt-to-kafka', { patience });
    const { cloud, deployment } = scene;
    await deployment.synth();
    if (fault.isThere) await deployment.deploy();
    const [{ stack, address, name }] = streamsOf(deployment);

    await fault.cause(cloud, name);
    await deployment.synth(...(fault.edits ?? []));
    const before = cloud.changes().length;
    const { killWhen } = fault;
    const first = await (killWhen === undefined
      ? deployment.tryDeploy()
      : deployment.deployUntil(() => killWhen(cloud)));
    if (fault.asked !== undefined) expect(cloud.changes().slice(before)).toEqual(fault.asked);
    expect({ ...first, succeeds: first.code === 0 }).toEqual({
      ...first,
      succeeds: fault.outcome === 'succeeds',
    });
    if (fault.says !== undefined && killWhen === undefined) expect(first.output).toMatch(fault.says);
    fault.clear?.(cloud);

    if (fault.next !== undefined) {
      const planned = await deployment.plan();
      for (const [place, action] of Object.entries(fault.next)) {
        const beginning = place === STREAM ? address : place;
        const found = Object.entries(planned).find(([other]) => other.startsWith(beginning));
        expect({ place, action: found?.[1] }).toEqual({ place, action });
      }
      if (fault.next[STREAM] === undefined) expect(planned[address]).toBeUndefined();
    }
    if (fault.outcome === 'import, deploy again') {
      const second = await deployment.tryDeploy();
      expect(second.code).not.toBe(0);
      expect(second.output).toMatch(fault.says!);
      expect(second.output).toContain(address);
      expect(await deployment.terraform(stack, 'import', '-no-color', address, name)).toMatchObject({
        code: 0,
      });
    }
    if (fault.outcome !== 'succeeds') await deployment.deploy();

    expect(await deployment.plan()).toEqual({});
    const [{ region, body }] = streamsOf(deployment);
    expect(differences(body, cloud.streams.get(region, name)!)).toEqual([]);
    expect(cloud.streams.all()).toHaveLength(1);
    const [id] = fault.orphan ?? [];
    if (id !== undefined) expect(cloud.left().filter((left) => left.startsWith(id))).toHaveLength(2);
  }

  it.each(sampleOf(FAULTS, 2).map((fault) => [fault.title, fault] as const))('%s', async (title, fault) => {
    const start = Date.now();
    await befall(fault);
    say(`${title}: ${fault.outcome} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  });
});
