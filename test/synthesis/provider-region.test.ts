import { TerraformStack, Testing } from 'cdktf';
import { AlicloudProvider } from '../../lib';
import { regionOf } from '../../lib/synthesis/provider-region';

describe('regionOf', () => {
  it('is that of the given provider, else of the one without an alias', () => {
    const stack = new TerraformStack(Testing.app(), 'Stack');
    expect(regionOf(stack, undefined)).toBeUndefined();
    const abroad = new AlicloudProvider(stack, 'abroad', { alias: 'abroad', region: 'us-west-1' });
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
    expect(regionOf(stack, undefined)).toBe('cn-hangzhou');
    expect(regionOf(stack, abroad)).toBe('us-west-1');
  });
});
