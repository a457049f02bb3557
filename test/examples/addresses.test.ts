import { exampleNames } from '../../scripts/examples';
import { addressesOf, expectCommitted } from '../support/addresses';
import { stacksOfExample } from '../support/example-stacks';

it.each(exampleNames())('examples/%s keeps its addresses and construct paths', (name) => {
  const stacks = stacksOfExample(name).map((stack) => [stack['//'].metadata.stackName, addressesOf(stack)]);
  expectCommitted('examples.json', name, Object.fromEntries(stacks));
});
