import { exampleNames } from '../../scripts/examples';
import { addressesOf, expectCommitted } from '../support/addresses';
import { stacksOfExample } from '../support/example-stacks';
import { sampleOf } from '../support/sampling';

const EXAMPLES = process.env.UPDATE_ADDRESSES ? exampleNames() : sampleOf(exampleNames(), 4);

it.each(EXAMPLES)('examples/%s keeps its addresses and construct paths', (name) => {
  const stacks = stacksOfExample(name).map((stack) => [stack['//'].metadata.stackName, addressesOf(stack)]);
  expectCommitted('examples.json', name, Object.fromEntries(stacks));
});
