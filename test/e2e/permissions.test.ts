import { exampleNames } from '../../scripts/examples';
import { sampleOf } from '../support/sampling';
import { describeDeployment, endScene, newScene, Scene } from './describe-deployment';
import { documentsOf } from './policy';

/** The cloud goes by the documents that DeployerPolicy writes, and refuses whatever they do not allow. */
describeDeployment('what who plans an example may do, and who deploys it', (setup) => {
  describe.each(sampleOf(exampleNames(), 1))('examples/%s', (example) => {
    let scene: Scene;
    beforeAll(async () => {
      scene = newScene(setup(), example);
      await scene.deployment.synth();
    });
    afterAll(() => endScene(scene));

    const as = (operation: 'plan' | 'deploy') =>
      scene.cloud.behave({ policies: documentsOf(scene.deployment, operation) });
    /** The actions that were refused while something was done. */
    async function refusedWhile(act: () => Promise<unknown>): Promise<string[]> {
      const before = scene.cloud.calls.length;
      await act();
      const refused = scene.cloud.calls
        .slice(before)
        .filter(({ answer }) => answer.body.Code === 'NoPermission');
      return [...new Set(refused.map(({ action }) => action))];
    }

    it('is planned by who may plan', async () => {
      as('plan');
      const refused = await refusedWhile(async () => {
        const planned = await scene.deployment.plan();
        expect(new Set(Object.values(planned))).toEqual(new Set(['create']));
      });
      expect(refused).toEqual([]);
    });

    it('is not deployed by who may plan', async () => {
      const refused = await refusedWhile(async () => {
        const { code } = await scene.deployment.tryDeploy();
        expect(code).not.toBe(0);
      });
      expect(refused).not.toEqual([]);
      expect(scene.cloud.left()).toEqual([]);
    });

    it('is deployed by who may deploy, and then planned by who may plan', async () => {
      as('deploy');
      expect(await refusedWhile(() => scene.deployment.deploy())).toEqual([]);
      as('plan');
      const refused = await refusedWhile(async () => expect(await scene.deployment.plan()).toEqual({}));
      expect(refused).toEqual([]);
    });

    it('is not destroyed by who may plan, and is by who may deploy', async () => {
      const before = scene.cloud.left();
      const [stack] = scene.deployment.stacks().slice(-1);
      const refused = await refusedWhile(async () => {
        const ended = await scene.deployment.terraform(stack, 'destroy', '-no-color', '-auto-approve');
        expect(ended.code).not.toBe(0);
      });
      expect(refused).not.toEqual([]);
      expect(scene.cloud.left()).toEqual(before);
      as('deploy');
      expect(await refusedWhile(() => scene.deployment.destroy())).toEqual([]);
      expect(scene.cloud.left()).toEqual([]);
    });
  });
});
