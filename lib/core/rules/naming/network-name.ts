import { words } from '../../language/say';
import { cite, DocumentId } from '../../contract/documents';
import { LIMITS } from '../../contract/limits';
import { NameShape, nameRule } from './name-rule';

const NOT_A_URL = /^(?!https?:\/\/)/;
const NO_URL = words`anything that does not begin with http:// or https://`;

function shape(type: string, attribute: string, what: string, minimum: number, page: DocumentId): NameShape {
  return {
    type,
    attributes: [attribute],
    what,
    isOptional: true,
    ...LIMITS.networkNameLength,
    minimum,
    source: cite(page),
    pattern: NOT_A_URL,
    characters: NO_URL,
  };
}

/** The names of what a network is made of. */
export const networkName = nameRule(
  'network-name',
  '2026-11-26',
  words`The names of VPCs, vSwitches, security groups, NAT gateways and addresses are ones that their services accept`,
  words`The service refuses the resource at deployment, after others were created.`,
  [
    shape('alicloud_vpc', 'vpc_name', 'VPC', 1, 'provider-vpc'),
    shape('alicloud_vswitch', 'vswitch_name', 'vSwitch', 1, 'provider-vswitch'),
    {
      ...shape(
        'alicloud_security_group',
        'security_group_name',
        words`security group`,
        2,
        'provider-security-group',
      ),
      pattern: /^(?!https?:\/\/)[A-Za-z\u4e00-\u9fa5][\w\u4e00-\u9fa5:.-]*$/,
      characters: words`letters, digits, Chinese characters, : _ . and -, the first a letter or Chinese character`,
    },
    shape('alicloud_nat_gateway', 'nat_gateway_name', words`NAT gateway`, 2, 'provider-nat-gateway'),
    {
      ...shape('alicloud_eip_address', 'address_name', words`public address`, 1, 'provider-eip-address'),
      pattern: /^(?!https?:\/\/)[A-Za-z]/,
      characters: words`the first a letter; not beginning with http:// or https://`,
    },
    shape('alicloud_snat_entry', 'snat_entry_name', words`SNAT entry`, 2, 'provider-snat-entry'),
  ],
);
