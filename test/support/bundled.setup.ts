import { bundleSimulator } from '../../scripts/bundle-simulator';

/** What the page of the graph holds is made of what is tested, also where nothing is built. */
export default function setup(): void {
  bundleSimulator();
}
