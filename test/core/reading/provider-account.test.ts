import { accountOfProvider, placeOfProvider } from '../../../lib/core/reading/provider-account';
import { withSaid } from '../../../lib/core/reading/said-environment';
import { unknown } from '../../../lib/core/model/stream-definition';

const of = (provider: Record<string, unknown>) => {
  const { region: _, ...account } = placeOfProvider(provider, 'Stack');
  return account;
};
const role = (account: string) => `acs:ram::${account}:role/deployer`;
const reference = (text: string, to: string) => unknown(text, to);

describe('the account of a provider', () => {
  it.each<[string, Record<string, unknown>, object]>([
    ['its id', { account_id: '1', assume_role: { role_arn: role('2') } }, { account: '1' }],
    ['that of the role it assumes', { assume_role: { role_arn: role('2') } }, { account: '2' }],
    ['that of the role in a list', { assume_role: [{ role_arn: role('2') }] }, { account: '2' }],
    ['that of an OIDC role', { assume_role_with_oidc: { role_arn: role('3') } }, { account: '3' }],
    ['the profile', { profile: 'dev' }, { credentials: 'the profile dev' }],
    [
      'a profile of a file',
      { profile: 'dev', shared_credentials_file: '/x' },
      { credentials: 'the profile dev and the credentials file /x' },
    ],
    ['the role of a machine', { ecs_role_name: 'ci' }, { credentials: 'the ECS role ci' }],
    ['nothing', { region: 'cn-hangzhou', account_id: '', profile: '', assume_role: null }, {}],
    [
      'a reference to the id',
      { account_id: '${var.a}', profile: 'dev' },
      { account: reference('${var.a}', 'Stack:var.a') },
    ],
    [
      'a reference to the role',
      { assume_role: { role_arn: '${var.role}' } },
      { account: reference('${var.role}', 'the role Stack:var.role') },
    ],
    [
      'a reference to the profile',
      { profile: '${var.profile}' },
      { account: reference('${var.profile}', 'the profile Stack:var.profile') },
    ],
  ])('is %s', (_, provider, expected) => expect(of(provider)).toEqual(expected));

  it('never shows an access key, and tells two apart', () => {
    const [one, other] = ['LTAI-one', 'LTAI-two'].map((access_key) => of({ access_key }).credentials);
    expect(one).toMatch(/^the access key [0-9a-f]{8}$/);
    expect(one).not.toBe(other);
  });

  it('is read by whatever reads the configuration', () =>
    expect(
      accountOfProvider({ account_id: { constant_value: '1' } }, (value: any) => value?.constant_value),
    ).toEqual({ account: '1' }));
});

describe('what an app says of where it is', () => {
  const said = [
    { path: '', account: '1', region: 'cn-hangzhou' },
    { path: 'Stack', account: '2' },
    { path: 'Stack/Team', region: 'cn-beijing' },
    { path: 'Stack/Team/Stream', account: '3', isOverProvider: true },
  ];
  const at = (place: object, path: string) => withSaid({ region: undefined, ...place }, said, path, 'Stack');

  it('counts where it is said nearest', () => {
    expect(at({}, 'Other/Stream')).toMatchObject({ account: '1', region: 'cn-hangzhou' });
    expect(at({}, 'Stack/Stream')).toMatchObject({ account: '2', region: 'cn-hangzhou' });
    expect(at({}, 'Stack/Team/Other')).toMatchObject({ account: '2', region: 'cn-beijing' });
    expect(at({}, 'Stacks')).toMatchObject({ account: '1', region: 'cn-hangzhou' });
  });

  it('gives way to what the provider names, unless it counts over that', () => {
    const place = { account: '9', region: 'x' };
    expect(at(place, 'Stack/Stream')).toEqual({ ...place, ofProvider: place });
    expect(at({ account: unknown('later') }, 'Stack/Stream').account).toBe('2');
    expect(at({ account: '9' }, 'Stack/Team/Stream').account).toBe('3');
  });
});
