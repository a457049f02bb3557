import { modulePrefix, modulesOf, parentPrefix } from '../../../../lib/core/reading/plan/addresses';

const INNER = 'module.a["x.y"].module.b[0].alicloud_vpc.net[1]';

describe('addresses', () => {
  it('name the modules they are in, whatever their index', () => {
    expect(modulesOf('alicloud_vpc.net')).toEqual([]);
    expect(modulesOf(INNER)).toEqual(['a', 'b']);
    expect(modulesOf('module.a["\\"].module.z."].alicloud_vpc.net')).toEqual(['a']);
  });

  it('have a prefix for their module, and for the module that calls it', () => {
    expect(modulePrefix('alicloud_vpc.net')).toBe('');
    expect(modulePrefix(INNER)).toBe('module.a["x.y"].module.b[0].');
    expect(parentPrefix('module.a["x.y"].module.b[0].')).toBe('module.a["x.y"].');
    expect(parentPrefix('module.a.')).toBe('');
  });
});
